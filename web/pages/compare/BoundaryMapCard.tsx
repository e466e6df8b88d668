import { Skeleton } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { areasOf } from '../../../data/boundaries/own-boundaries.ts'
import { metricOf } from '../../../data/model/metric.ts'
import { NoFigures } from '../../app/NoFigures.tsx'
import { useAnswer } from '../../app/question.ts'
import { filterLine } from '../../app/source-line.ts'
import { useBoundariesFor } from '../../app/use-boundaries.ts'
import { useCaption } from '../../app/use-caption.ts'
import { useView } from '../../app/use-view.ts'
import type { AreaRow } from '../../charts/area-row.ts'
import { boundaryMap } from '../../charts/boundary-map.ts'
import { type BoundaryShapes, boundaryShapes } from '../../charts/boundary-shapes.ts'
import { useChartText } from '../../i18n/use-format.ts'
import { ChartCard } from '../../ui/ChartCard.tsx'
import { FailedAnswer } from '../../ui/FailedAnswer.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { compareQuestions, groupLevel, partsQuestion } from './questions.ts'
import { TileMapCard } from './TileMapCard.tsx'

/** The metric of the page on the boundaries there are; on tiles, with a word why, where there are none of the areas. */
export default function BoundaryMapCard() {
  const { t } = useTranslation()
  const { t: words } = useTranslation('map')
  const text = useChartText()
  const { view, go } = useView()
  const asked = compareQuestions(view)
  const area = useAnswer(asked.area).data?.[0]
  const areas = useAnswer(asked.areas)
  const parts = useAnswer(partsQuestion(view))
  const sets = useBoundariesFor(view.dataset)
  const { metric, year, compare } = view
  const caption = useCaption(view, filterLine(view, area?.full_name ?? '', t))
  const shapes = useMemo(() => boundaryShapes(parts.data ?? [], sets ?? []), [parts.data, sets])
  const hasFigures = areas.data?.some((row) => row.rank !== null || row.open)
  const model = useMemo(
    () =>
      hasFigures && areas.data && shapes
        ? boundaryMap(areas.data, shapes, { metric, year, compare, chosen: view.area }, { ...text, words })
        : null,
    [hasFigures, areas.data, shapes, metric, year, compare, view.area, text, words],
  )
  if (parts.error) return <FailedAnswer error={parts.error} onRetry={() => void parts.refetch()} />
  if (parts.isPending || sets === null) return <Skeleton height={480} data-loading />
  if (!shapes) {
    const isOld = sets.length > 0 && view.basis === 'reported'
    return (
      <>
        <Notice>{words(isOld ? 'bounds.missingOld' : 'bounds.missing')}</Notice>
        <TileMapCard />
      </>
    )
  }
  const unit = t(metricOf(metric).kind === 'rate' ? 'unit.percentOf' : 'unit.countOf', {
    of: t(`denominator.${view.denominator}`),
  })
  const shown = new Set((parts.data ?? []).map(({ part_id }) => part_id))
  const used = sets.filter((set) => areasOf(set).some((id) => shown.has(id)))

  return (
    <ChartCard
      caption={caption(words('bounds.title', { metric: t(`metric.${metric}.name`) }), unit, {
        listsAreas: true,
      })}
      asked={[areas]}
      traced={[asked.areas]}
      model={model}
      empty={<NoFigures />}
      minHeight={480}
      onArea={(id) => go({ area: id })}
      notes={
        <>
          <Notes areas={areas.data ?? []} shapes={shapes} files={used.map(({ file }) => file)} />{' '}
          {groupLevel(view) === 'district' && words('bounds.district')}
        </>
      }
    />
  )
}

interface NotesProps {
  areas: readonly AreaRow[]
  shapes: BoundaryShapes
  files: readonly string[]
}

/** How the map is to be read, and what of the areas is not on it. */
function Notes({ areas, shapes, files }: NotesProps) {
  const { t } = useTranslation()
  const { t: words } = useTranslation('map')
  const drawn = new Set(shapes.features.map(({ properties }) => properties.name))
  const below = areas.filter(({ area_id }) => !drawn.has(area_id)).length
  const partly = areas.filter(({ area_id }) => shapes.incomplete.has(area_id))
  return (
    <>
      {words('bounds.classes')} {words('bounds.source', { file: [...new Set(files)].join(', ') })}{' '}
      {below > 0 && words('bounds.below', { count: below })}{' '}
      {partly.length > 0 &&
        words('bounds.incomplete', {
          count: partly.length,
          names: partly.map(({ full_name }) => full_name).join(', '),
        })}{' '}
      {areas.some(({ small }) => small) && t('note.smallMark')}
    </>
  )
}
