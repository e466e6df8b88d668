import { type MouseEvent, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Chart } from '../charts/Chart.tsx'
import type { ChartModel } from '../charts/chart-model.ts'
import { fitChart } from './chart-fit.ts'
import { type ChartPart, measureChart } from './chart-parts.ts'
import { headOf, readableOption, rowsOf } from './readable-option.ts'
import classes from './SlideChart.module.css'
import { Continued } from './SlideContentView.tsx'

interface SlideChartProps {
  model: ChartModel
  room: { width: number; height: number }
  page: number
  onPages?: (pages: number) => void
  onOpen?: () => void
}

/**
 * A chart scaled up until its texts can be read from the last row. It stays the live chart of the app: the library
 * finds the mouse under any scale. One that is too high is shown in parts with its head repeated.
 */
export function SlideChart({ model, room, page, onPages, onOpen }: SlideChartProps) {
  const { t: words } = useTranslation('present')
  const { width: wide, height: high } = room
  const fit = useMemo(() => fitChart(model, { width: wide, height: high }), [model, wide, high])
  const shown = useMemo((): ChartModel => {
    // No buttons stand on a slide, and what is enlarged has the texts of a page.
    const { enlarged, ...whole } = model
    return {
      ...whole,
      height: (width) => model.height(width, fit.font),
      option: (width) => readableOption(model.option(width, fit.font), fit.font),
    }
  }, [model, fit])
  const height = model.height(fit.width, fit.font)
  const { head, rows } = useMemo(() => {
    const option = model.option(fit.width, fit.font)
    return fit.cut ? { head: headOf(option), rows: rowsOf(option) } : { head: 0, rows: [] }
  }, [model, fit])
  const box = useRef<HTMLDivElement>(null)
  const repeated = useRef<HTMLDivElement>(null)
  const [parts, setParts] = useState<readonly ChartPart[]>([{ top: head, bottom: height }])
  const [unread, setUnread] = useState(false)

  const tellPages = useEffectEvent((count: number) => onPages?.(count))
  useEffect(() => {
    const element = box.current
    if (!element) return
    const measure = () => {
      const measured = measureChart(element, { ...fit, height, head, rows, room: high / fit.scale })
      if (!measured) return
      setParts(measured.parts)
      setUnread(measured.unread)
      tellPages(measured.parts.length)
      const drawing = element.querySelector('svg')
      if (measured.parts.length > 1 && head > 0 && drawing)
        repeated.current?.replaceChildren(drawing.cloneNode(true))
    }
    measure()
    const observer = new MutationObserver(measure)
    observer.observe(element, { subtree: true, attributeFilter: ['data-painted'] })
    return () => observer.disconnect()
  }, [fit, height, head, rows, high])

  const at = Math.min(page, parts.length - 1)
  const part = parts[at] ?? { top: head, bottom: height }
  const onClick = (event: MouseEvent) => {
    // Beside the drawing a click goes on to the next slide.
    if (!onOpen || !isDrawn(event.target)) return
    event.stopPropagation()
    onOpen()
  }
  return (
    <>
      <div
        className={classes.chart}
        style={{
          width: fit.width * fit.scale,
          height: Math.min(high, (head + part.bottom - part.top) * fit.scale),
        }}
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the key O does the same */}
        <div
          ref={box}
          className={classes.drawing}
          onClick={onClick}
          style={{
            width: fit.width,
            transform: `scale(${fit.scale}) translateY(${at === 0 ? 0 : head - part.top}px)`,
          }}
        >
          <Chart model={shown} />
        </div>
        <div
          ref={repeated}
          className={classes.repeated}
          aria-hidden
          hidden={at === 0 || head === 0}
          style={{ width: fit.width, height: head, transform: `scale(${fit.scale})` }}
        />
        {unread && <p className={classes.unread}>{words('slide.unread')}</p>}
      </div>
      {/* Beside the drawing, which nothing is to stick out of. */}
      <Continued page={at} pages={parts.length} />
    </>
  )
}

const isDrawn = (target: EventTarget) =>
  target instanceof SVGElement && target.tagName !== 'svg' && target.getAttribute('fill') !== 'none'
