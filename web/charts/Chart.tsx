import { type KeyboardEvent, lazy, Suspense, use, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Chart.module.css'
import type { ChartModel } from './chart-model.ts'
import { StaticCharts } from './static-chart.ts'
import { useECharts } from './use-echarts.ts'
import type { Larger } from './ZoomControls.tsx'

// Only maps are drawn larger.
const ZoomControls = lazy(() => import('./ZoomControls.tsx'))

interface ChartProps {
  model: ChartModel
  /** As wide as the page: what it is drawn for before there is a page to measure. */
  wide?: boolean
  /** Chosen by click, or by Enter on the point that the arrow keys have reached. */
  onArea?: ((area: string) => void) | undefined
  /** Id of the notes on the figures, where there are any: they belong to what is read out. */
  notesId?: string
}

/** A drawing that can be read by mouse, by keyboard (arrow keys go from point to point) and by ear. */
export function Chart({ model, wide = false, onArea, notesId = '' }: ChartProps) {
  const drawStatic = use(StaticCharts)
  if (drawStatic) {
    // The SVG comes from the chart library itself, which escapes the texts in it.
    const svg = { __html: drawStatic(model, wide) }
    return (
      <div
        className={classes.chart}
        data-wide={wide || undefined}
        role="img"
        aria-label={model.alt}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
        dangerouslySetInnerHTML={svg}
      />
    )
  }
  return <LiveChart model={model} onArea={onArea} notesId={notesId} />
}

function LiveChart({ model, onArea, notesId }: Omit<ChartProps, 'wide'>) {
  const { t } = useTranslation()
  const element = useRef<HTMLDivElement>(null)
  const choose = (area: string | undefined) => area !== undefined && onArea?.(area)
  const larger = useRef<Larger | null>(null)
  const { chart, width, painted, ready } = useECharts(element, {
    model,
    larger,
    onPoint: (series, data, type) =>
      choose(
        points.find(
          ({ seriesIndex, dataIndex, dataType }) =>
            seriesIndex === series && dataIndex === data && (dataType === 'edge') === (type === 'edge'),
        )?.area,
      ),
  })
  const points = useMemo(() => model.points(width || 600), [model, width])
  const [at, setAt] = useState<number | null>(null)
  const help = useId()
  const point = at === null ? undefined : points[at]

  const goTo = (index: number) => {
    const next = points[index]
    if (!next) return
    leave()
    setAt(index)
    const { seriesIndex, dataIndex, dataType, centre } = next
    if (centre) larger.current?.moveTo(centre)
    // The library's tooltip knows no bands: such a point is lit, and told below the chart.
    const type = dataType === 'edge' ? 'highlight' : 'showTip'
    chart.current?.dispatchAction({ type, seriesIndex, dataIndex, dataType })
  }

  const leave = () => {
    setAt(null)
    if (point?.dataType !== 'edge') return
    const { seriesIndex, dataIndex, dataType } = point
    chart.current?.dispatchAction({ type: 'downplay', seriesIndex, dataIndex, dataType })
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const last = points.length - 1
    const here = at ?? -1
    const moves: Record<string, number> = {
      ArrowRight: Math.min(last, here + 1),
      ArrowDown: Math.min(last, here + 1),
      ArrowLeft: Math.max(0, here - 1),
      ArrowUp: Math.max(0, here - 1),
      Home: 0,
      End: last,
    }
    const move = moves[event.key]
    if (move !== undefined) goTo(move)
    else if (event.key === 'Enter') choose(point?.area)
    else if (event.key === 'Escape') {
      chart.current?.dispatchAction({ type: 'hideTip' })
      leave()
      return
    } else return
    event.preventDefault()
  }

  return (
    <>
      {model.enlarged && ready && (
        <Suspense fallback={<span data-loading />}>
          <ZoomControls chart={chart} width={width} enlarged={model.enlarged} larger={larger} />
        </Suspense>
      )}
      <div
        ref={element}
        className={classes.chart}
        style={{ height: model.height(width || 600), cursor: onArea ? 'pointer' : undefined }}
        role="application"
        aria-roledescription={t('chart.role')}
        aria-label={model.alt}
        aria-describedby={`${help} ${notesId}`}
        data-painted={painted || undefined}
        data-whole={model.whole || undefined}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys go from point to point
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
      <span id={help} hidden>
        {t('chart.keys')}
      </span>
      <span className={point?.dataType === 'edge' ? classes.told : classes.spoken} aria-live="polite">
        {point?.text ?? ''}
      </span>
    </>
  )
}
