import { useTranslation } from 'react-i18next'
import { metricIds, metricOf } from '../../../../../data/model/metric.ts'
import type { Format } from '../../../../i18n/format.ts'
import { useFormat } from '../../../../i18n/use-format.ts'

/** A metric before and after, as the questions under `import/` answer it. */
export interface Figure {
  metric: string
  k_before: number | null
  n_before: number | null
  percent_before: number | null
  k: number | null
  n: number | null
  percent: number | null
  difference: number | null
  points: number | null
}

/** What the cells are written with; got once for a whole table. */
export interface FigureText {
  format: Format
  notReported: string
}

export function useFigureText(): FigureText {
  const { t } = useTranslation()
  return { format: useFormat(), notReported: t('state.notReported') }
}

/** The cells of a figure's change: before, after, the change. A rate never stands without its k/n. */
export function FigureCells({ figure, text }: { figure: Figure; text: FigureText }) {
  const { format, notReported } = text
  const id = metricIds.find((one) => one === figure.metric)
  const isRate = id !== undefined && metricOf(id).kind === 'rate'
  const said = (k: number | null, n: number | null, percent: number | null) => {
    if (k === null) return notReported
    return isRate ? `${format.percent(percent, 2)} (${format.ratio(k, n)})` : format.ratio(k, n)
  }
  return (
    <>
      <td data-number>{said(figure.k_before, figure.n_before, figure.percent_before)}</td>
      <td data-number>{said(figure.k, figure.n, figure.percent)}</td>
      <td data-number>{isRate ? format.points(figure.points, 2) : format.difference(figure.difference)}</td>
    </>
  )
}

/** The headings over {@link FigureCells}. */
export function FigureHeadings() {
  const { t } = useTranslation('import')
  return (
    <>
      <th scope="col" data-number>
        {t('changes.before')}
      </th>
      <th scope="col" data-number>
        {t('changes.after')}
      </th>
      <th scope="col" data-number>
        {t('changes.change')}
      </th>
    </>
  )
}
