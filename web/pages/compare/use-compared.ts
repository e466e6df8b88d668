import { useMemo } from 'react'
import { metricOf } from '../../../data/model/metric.ts'
import type { ShownFigures } from '../../../data/notes/covered.ts'
import { useAnswer } from '../../app/question.ts'
import { filterLine } from '../../app/source-line.ts'
import { useCaption } from '../../app/use-caption.ts'
import { areaQuestion, useView } from '../../app/use-view.ts'
import type { View } from '../../app/view.ts'
import { rankingQuestion } from './questions.ts'
import { sortAreas } from './sort-areas.ts'
import { useCompareText } from './use-compare-text.ts'

/** What the charts of the page have in common: the metric in words, captions, the areas in their order. */
export function useCompared(captioned?: Partial<View>) {
  const text = useCompareText()
  const { t } = text
  const { view } = useView()
  const said = { ...view, ...captioned }
  const area = useAnswer(areaQuestion(view)).data?.[0]
  const areas = useAnswer(rankingQuestion(view))
  const caption = useCaption(said, filterLine(said, area?.full_name ?? '', t))
  const isRate = metricOf(view.metric).kind === 'rate'
  const sorted = useMemo(() => sortAreas(areas.data ?? [], view.order), [areas.data, view.order])
  return {
    text,
    isRate,
    areas,
    sorted,
    metricName: t(`metric.${view.metric}.name`),
    unit: t(isRate ? 'unit.percentOf' : 'unit.countOf', { of: t(`denominator.${view.denominator}`) }),
    caption: (title: string, unit: string, shown?: Partial<ShownFigures>) =>
      caption(title, unit, { listsAreas: true, ...shown }),
  }
}
