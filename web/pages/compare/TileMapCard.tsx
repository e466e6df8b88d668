import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { metricOf } from '../../../data/model/metric.ts'
import { NoFigures } from '../../app/NoFigures.tsx'
import { useAnswer } from '../../app/question.ts'
import { filterLine } from '../../app/source-line.ts'
import { useCaption } from '../../app/use-caption.ts'
import { useView } from '../../app/use-view.ts'
import { onTiles, tileMap } from '../../charts/tile-map.ts'
import { useChartText } from '../../i18n/use-format.ts'
import { ChartCard } from '../../ui/ChartCard.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { compareQuestions, tilesQuestion } from './questions.ts'
import { TileMapNotes } from './TileMapNotes.tsx'

/** The metric of the page on a map of equal tiles; nothing where the areas lie in no one place. */
export function TileMapCard() {
  const { t } = useTranslation()
  const { t: words } = useTranslation('map')
  const text = useChartText()
  const { view, go } = useView()
  const asked = compareQuestions(view)
  const area = useAnswer(asked.area).data?.[0]
  const areas = useAnswer(asked.areas)
  const places = useAnswer(tilesQuestion(view))
  const { metric, year, compare } = view
  const caption = useCaption(view, filterLine(view, area?.full_name ?? '', t))
  const tiles = useMemo(() => onTiles(places.data ?? []), [places.data])
  const hasFigures = areas.data?.some((row) => row.rank !== null || row.open)
  const model = useMemo(
    () =>
      hasFigures && areas.data && tiles
        ? tileMap(areas.data, tiles, { metric, year, compare, chosen: view.area }, { ...text, words })
        : null,
    [hasFigures, areas.data, tiles, metric, year, compare, view.area, text, words],
  )
  if (view.dataset.scope === null) return <Notice>{words('none')}</Notice>
  const unit = t(metricOf(metric).kind === 'rate' ? 'unit.percentOf' : 'unit.countOf', {
    of: t(`denominator.${view.denominator}`),
  })

  return (
    <ChartCard
      caption={caption(words('title', { metric: t(`metric.${metric}.name`) }), unit, { listsAreas: true })}
      asked={[areas, places]}
      traced={[asked.areas]}
      model={model}
      empty={hasFigures ? words('none') : <NoFigures />}
      minHeight={480}
      onArea={(id) => go({ area: id })}
      notes={tiles && <TileMapNotes areas={areas.data ?? []} tiles={tiles} />}
    />
  )
}
