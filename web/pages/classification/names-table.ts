import { levels } from '../../../data/model/level.ts'
import type { QueryRow } from '../../../queries/catalog.ts'
import type { ChartTable } from '../../charts/chart-model.ts'
import { type ClassText, classStateOf, stateName, type YearPair } from '../../charts/class-state.ts'
import { sectorName } from '../../charts/sector-name.ts'
import { plainText } from '../../ui/plain-text.ts'

type Row = QueryRow<'classification/names'>

export interface NamesOptions extends YearPair {
  /** Only what fits half a page: neither level nor scores. */
  brief?: boolean
}

/** Units by name with their class and score in both years; empty where nobody has given any. */
export function namesTable(
  rows: readonly Row[],
  { from, to, brief = false }: NamesOptions,
  classText: ClassText,
): ChartTable {
  const { t, words, format } = classText
  const levelOf = (id: string | null) => {
    const known = levels.find((one) => one === id)
    return known ? t(`level.${known}`) : id
  }
  // A unit's class is a fact, wherever it was; without one, where it was says why.
  const classOf = (movementClass: string | null, state: string, side: 'before' | 'now') => {
    const known = classStateOf(movementClass ?? state)
    return known ? stateName(known, side, classText) : null
  }
  const hasScores = !brief && rows.some((row) => row.score_before !== null || row.score_now !== null)
  const scores = (row: Row) =>
    hasScores ? [format.score(row.score_before), format.score(row.score_now)] : []
  return {
    columns: [
      { heading: words('names.unit'), kind: 'text' },
      { heading: words('names.sector'), kind: 'text' },
      ...(brief ? [] : [{ heading: words('names.level'), kind: 'text' as const }]),
      { heading: words('names.area'), kind: 'text' },
      { heading: words('names.class', { year: from }), kind: 'text' },
      { heading: words('names.class', { year: to }), kind: 'text' },
      ...(hasScores ? [from, to] : []).map((year) => ({
        heading: words('names.score', { year }),
        kind: 'text' as const,
      })),
    ],
    rows: rows.map((row) => [
      plainText(row.unit_name),
      sectorName(row.sector, t),
      ...(brief ? [] : [levelOf(row.level)]),
      row.parent_name ? `${row.area_name}, ${row.parent_name}` : row.area_name,
      classOf(row.class_before, row.state_before, 'before'),
      classOf(row.class_now, row.state_now, 'now'),
      ...scores(row),
    ]),
  }
}
