import { NativeSelect, SegmentedControl, Text } from '@mantine/core'
import { useMemo } from 'react'
import type { ReadRows } from '../../../queries/engine/read-rows.ts'
import { drawnRows, type QuickChoice, quickChart } from '../../charts/quick-chart.ts'
import type { Caption } from '../../export/caption.ts'
import { ChartCard } from '../../ui/ChartCard.tsx'
import classes from './ExplorePage.module.css'
import type { ExploreText } from './use-explore-text.ts'

interface QuickChartProps {
  rows: ReadRows
  /** Null where nothing can be drawn. */
  choice: QuickChoice | null
  source: string
  page: ExploreText
  onChoose: (change: Partial<QuickChoice>) => void
}

/** Two columns of an answer as a chart; which ones is guessed from their types, and can be chosen. */
export function QuickChart({ rows, choice, source, page, onChoose }: QuickChartProps) {
  const { words, say, format } = page
  const { x, y, kind } = choice ?? { x: -1, y: -1, kind: 'bar' as const }
  const model = useMemo(
    () => (x < 0 ? null : quickChart(rows, { x, y, kind }, { say })),
    [rows, x, y, kind, say],
  )
  if (!choice) return <Text size="sm">{words('chart.none')}</Text>
  const named = rows.columns.map(({ name }, at) => ({ value: String(at), label: name }))
  const numbers = named.filter((_, at) => rows.columns[at]?.kind === 'number')
  const drawn = drawnRows(rows.count, kind)
  const caption: Caption = {
    title: words('chart.title'),
    subtitle: words('chart.unit', { x: rows.columns[x]?.name ?? '', y: rows.columns[y]?.name ?? '' }),
    source,
  }
  return (
    <>
      <div className={classes.tools}>
        <NativeSelect
          size="xs"
          label={words('chart.x')}
          data={named}
          value={String(x)}
          onChange={(event) => onChoose({ x: Number(event.currentTarget.value) })}
        />
        <NativeSelect
          size="xs"
          label={words('chart.y')}
          data={numbers}
          value={String(y)}
          onChange={(event) => onChoose({ y: Number(event.currentTarget.value) })}
        />
        <SegmentedControl
          size="xs"
          aria-label={words('chart.kind')}
          data={(['bar', 'line'] as const).map((value) => ({ value, label: words(`chart.${value}`) }))}
          value={kind}
          onChange={(value) => onChoose({ kind: value === 'line' ? 'line' : 'bar' })}
        />
      </div>
      <ChartCard
        caption={caption}
        asked={[]}
        model={model}
        empty={words('chart.none')}
        notes={
          drawn < rows.count
            ? words('chart.cut', { shown: format.count(drawn), total: format.count(rows.count) })
            : undefined
        }
      />
    </>
  )
}
