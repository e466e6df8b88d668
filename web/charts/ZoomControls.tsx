import { ActionIcon, Text } from '@mantine/core'
import { IconMinus, IconPlus, IconZoomReset } from '@tabler/icons-react'
import type { EChartsType } from 'echarts/core'
import { type RefObject, useEffect, useImperativeHandle, useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { useFormat } from '../i18n/use-format.ts'
import classes from './Chart.module.css'
import type { ChartModel, Enlarged } from './chart-model.ts'

/** A chart of which a part is drawn larger. */
export interface Larger {
  /** Lays the part over the whole, once that has been drawn anew. */
  layOver: (width: number) => void
  /** Brings a place into the middle; the whole stays as it is. */
  moveTo: (centre: readonly [number, number]) => void
}

interface ZoomControlsProps {
  chart: RefObject<EChartsType | null>
  width: number
  enlarged: NonNullable<ChartModel['enlarged']>
  larger: RefObject<Larger | null>
}

const whole: Enlarged = { zoom: 1, center: null }
const [step, most] = [1.5, 8]

/** What the chart library says of itself: where wheel, drag or two fingers have brought it. */
const Roamed = z.object({
  series: z.array(z.looseObject({ zoom: z.optional(z.number()), center: z.nullish(z.array(z.number())) })),
})

/** Draws a chart larger and smaller. The whole lets the wheel scroll the page; a part is moved and zoomed by it. */
export default function ZoomControls({ chart, width, enlarged, larger }: ZoomControlsProps) {
  const { t } = useTranslation('map')
  const format = useFormat()
  const [part, setPart] = useState(whole)
  const show = (next: Enlarged) => {
    setPart(next)
    chart.current?.setOption(enlarged(width, next))
  }

  useImperativeHandle(larger, () => ({
    layOver: (drawnWidth) => {
      if (part.zoom > 1) chart.current?.setOption(enlarged(drawnWidth, part))
    },
    moveTo: (centre) => {
      if (part.zoom > 1) show({ ...part, center: centre })
    },
  }))

  useEffect(() => {
    const drawing = chart.current
    if (!drawing) return
    const follow = () => {
      const { zoom = 1, center = null } = Roamed.parse(drawing.getOption()).series[0] ?? {}
      const next = { zoom, center }
      setPart(next)
      // Larger areas have room for more names.
      drawing.setOption(enlarged(width, next))
    }
    drawing.on('georoam', follow)
    return () => {
      if (!drawing.isDisposed()) drawing.off('georoam', follow)
    }
  }, [chart, width, enlarged])

  const by = (factor: number) => {
    const zoom = Math.min(most, Math.max(1, part.zoom * factor))
    show(zoom === 1 ? whole : { ...part, zoom })
  }
  const buttons = [
    { name: 'in', Icon: IconPlus, off: part.zoom >= most, press: () => by(step) },
    { name: 'out', Icon: IconMinus, off: part.zoom <= 1, press: () => by(1 / step) },
    { name: 'reset', Icon: IconZoomReset, off: part.zoom <= 1, press: () => show(whole) },
  ] as const

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a line of controls
    <div role="group" aria-label={t('zoom.label')} className={classes.zoom}>
      {buttons.map(({ name, Icon, off, press }) => (
        <ActionIcon
          key={name}
          variant="default"
          size="md"
          aria-label={t(`zoom.${name}`)}
          title={t(`zoom.${name}`)}
          // Not disabled: whoever has pressed it would lose the focus.
          aria-disabled={off}
          {...(off ? { 'data-disabled': true } : {})}
          onClick={() => {
            if (!off) press()
          }}
        >
          <Icon size={16} aria-hidden />
        </ActionIcon>
      ))}
      <Text size="xs" role="status" data-zoom={part.zoom}>
        {part.zoom > 1 ? t('zoom.times', { times: format.score(part.zoom) }) : t('zoom.help')}
      </Text>
    </div>
  )
}
