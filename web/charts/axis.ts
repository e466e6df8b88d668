import { faint, fontFamily, grid, ink } from './palette.ts'

/** Plain text of a chart. */
export const text = (size = 12, color = ink) => ({ fontFamily, fontSize: size, color })

/** A value axis with quiet lines; `max` 100 only where the data reaches it. */
export function valueAxis(label: (value: number) => string, extra: object = {}) {
  return {
    type: 'value',
    axisLabel: { ...text(11, faint), formatter: label },
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: grid } },
    ...extra,
  }
}

export function categoryAxis(names: readonly string[], extra: object = {}) {
  return {
    type: 'category',
    data: names,
    axisLabel: text(12),
    axisLine: { lineStyle: { color: faint } },
    axisTick: { show: false },
    ...extra,
  }
}

/** A tooltip drawn as text: names are never read as HTML. */
export const tooltip = (extra: object = {}) => ({
  renderMode: 'richText',
  confine: true,
  backgroundColor: '#ffffff',
  borderColor: faint,
  borderWidth: 1,
  padding: [6, 10],
  textStyle: text(12),
  ...extra,
})
