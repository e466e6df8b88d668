import type { EChartsCoreOption, EChartsType } from 'echarts/core'
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { usePaperWidth } from '../print/paper.ts'
import type { ChartModel } from './chart-model.ts'
import { drawnOptions } from './drawn-options.ts'
import type { Larger } from './ZoomControls.tsx'

/** The library's options that every chart of the app shares. */
const shared: EChartsCoreOption = { animation: false, useUTC: true }

interface Drawn {
  chart: RefObject<EChartsType | null>
  /** The width drawn for, 0 before the first measure. */
  width: number
  painted: boolean
  /** The chart is there; another one where it needs other parts. */
  ready: boolean
}

export interface Drawing {
  model: Pick<ChartModel, 'option' | 'height' | 'parts'>
  /** A datum was clicked: a band where `dataType` is 'edge'. */
  onPoint: (seriesIndex: number, dataIndex: number, dataType: string | undefined) => void
  /** What keeps a part of it drawn larger, however often it is drawn anew. */
  larger: RefObject<Larger | null>
}

/** The library that draws, which comes with the first chart; or ahead of it. */
export const loadRuntime = () => import('./runtime.ts')

/**
 * Draws into an element and follows its width. The library comes when the first chart asks for it; it is
 * released with the element.
 */
export function useECharts(
  element: RefObject<HTMLDivElement | null>,
  { model, onPoint, larger }: Drawing,
): Drawn {
  const click = useEffectEvent(onPoint)
  const { option, height, parts } = model
  const chart = useRef<EChartsType | null>(null)
  const [ready, setReady] = useState(false)
  const [painted, setPainted] = useState(false)
  const [width, setWidth] = useState(0)

  useEffect(() => {
    const target = element.current
    if (!target) return
    let gone = false
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.round(entry.contentRect.width))
    })
    observer.observe(target)
    void Promise.all([loadRuntime(), parts?.()]).then(([{ init }]) => {
      if (gone) return
      chart.current = init(target, null, { renderer: 'svg', width: 10, height: 10 })
      chart.current.on('click', ({ seriesIndex, dataIndex, dataType }) =>
        click(seriesIndex ?? -1, dataIndex, dataType),
      )
      setReady(true)
    })
    return () => {
      gone = true
      observer.disconnect()
      chart.current?.dispose()
      chart.current = null
      setReady(false)
    }
  }, [element, parts])

  const paper = usePaperWidth()
  // Paper is laid out at once: no observer tells of its width in time.
  useLayoutEffect(() => {
    if (paper !== null && element.current) setWidth(Math.round(element.current.clientWidth))
  }, [paper, element])

  useEffect(() => {
    if (!ready || !chart.current || width === 0) return
    if (element.current) drawnOptions.set(element.current, option)
    chart.current.resize({ width, height: height(width), silent: true })
    chart.current.setOption({ ...shared, ...option(width) }, { notMerge: true })
    // Paper has all of it.
    if (paper === null) larger.current?.layOver(width)
    setPainted(true)
  }, [ready, width, option, height, element, paper, larger])

  return { chart, width, painted, ready }
}
