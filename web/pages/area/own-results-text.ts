import { movementClasses } from '../../../data/model/movement-class.ts'
import type { QueryRow } from '../../../queries/catalog.ts'
import type { AreaText } from '../../charts/peers.ts'
import { noFigure } from '../../i18n/format.ts'

type Row = QueryRow<'area/own_results'>

/** One year of an area's communes themselves, in words; a dash for what nobody reported. */
export interface OwnYear {
  year: string
  safe: string
  class: string
  typical: string
}

/** "3/4 xã cũ", "3–4/4 xã cũ" where one of them was split, "5/6 xã, phường" after the merger. */
function ofCommunes({ k_from, k_to, n, old }: Row, { t, words, format }: AreaText): string {
  const ratio = format.rangeRatio(k_from, k_to, n)
  return old ? t('note.oldUnits', { ratio }) : words('own.units', { ratio })
}

/** The years of an area's own results, in order. */
export function ownYears(rows: readonly Row[], text: AreaText): OwnYear[] {
  const { t, words, format } = text
  const years = [...new Set(rows.map(({ year }) => year))]
  return years.map((year) => {
    const of = (metric: string) =>
      rows.find((row) => row.year === year && row.metric === metric && row.k_to !== null && row.n !== 0)
    const verdict = (row: Row | undefined, yes: string, no: string) => {
      if (!row) return noFigure
      if (row.single) return row.k_to === 1 ? yes : no
      return words('own.reached', { communes: ofCommunes(row, text), result: yes })
    }
    const better = of('good_or_better_rate')
    const classed = movementClasses.map((one) => ({ one, row: of(`${one}_rate`) }))
    const single = better?.single ? classed.find(({ row }) => row?.k_to === 1)?.one : undefined
    const below = classed.flatMap(({ one, row }) =>
      (one === 'average' || one === 'weak') && row && (row.k_to ?? 0) > 0
        ? [`${format.countRange(row.k_from, row.k_to)} ${t(`class.${one}`)}`]
        : [],
    )
    return {
      year: rows.some((row) => row.year === year && row.provisional) ? `${year}*` : String(year),
      safe: verdict(of('safe_rate'), words('own.safe'), words('own.notSafe')),
      class: !better
        ? noFigure
        : better.single
          ? t(`class.${single ?? 'unclassified'}`)
          : [
              words('own.reached', { communes: ofCommunes(better, text), result: words('own.better') }),
              ...below,
            ].join(', '),
      typical: verdict(of('typical_rate'), words('own.typical'), words('own.notTypical')),
    }
  })
}
