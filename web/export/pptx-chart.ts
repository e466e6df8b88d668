import type PptxGenJS from 'pptxgenjs'
import type { NativeChart } from '../charts/chart-model.ts'
import { type PptxChart, slideColors } from './pptx-page.ts'
import { officeText } from './pptx-text.ts'

/** Sizes are points: half the pixels of a slide. */
const labelSize = 12
const nameSize = 13

/**
 * How many decimals labels need: neither 3.011/3.012 reads as all nor 1/3.012 as none.
 */
function digitsOf({ unit, series }: NativeChart): number {
  if (unit === 'count') return 0
  if (unit === 'points') return 2
  const values = series.flatMap(({ values, role }) => (role === 'bound' ? [] : values))
  const misread = (digits: number) =>
    values.some(
      (value) =>
        value !== null && value !== 0 && value !== 100 && [0, 100].includes(Number(value.toFixed(digits))),
    )
  return [1, 2, 3].find((digits) => !misread(digits)) ?? 3
}

/** The number format of labels. Separators follow the reader's own settings: "95,6%" in Vietnam. */
export function labelFormat(chart: NativeChart): string {
  const digits = digitsOf(chart)
  const decimals = digits > 0 ? `.${'0'.repeat(digits)}` : ''
  // A zero would stand on the axis; it is beside the name of its bar.
  if (chart.unit === 'count') return chart.kind.startsWith('stacked') ? '#,##0;-#,##0;' : '#,##0'
  if (chart.unit === 'points') return `+#,##0${decimals};-#,##0${decimals};0`
  const plain = `#,##0${decimals}"%"`
  // A share too narrow for its number keeps it for the table below.
  return chart.kind.startsWith('stacked') ? `[<4]"";${plain}` : plain
}

const axisFormat = (unit: NativeChart['unit']) =>
  unit === 'percent' ? '#,##0"%"' : unit === 'points' ? '+#,##0.0;-#,##0.0;0' : '#,##0'

const bare = (color: string) => color.replace('#', '')

/** The series as the library takes them. NaN stands for "none": the library writes an empty point for it. */
export const chartData = ({ categories, series }: NativeChart): PptxGenJS.OptsChartData[] =>
  series.map(({ name, values }) => ({
    name: officeText(name),
    labels: categories.map(officeText),
    values: values.map((value) => value ?? Number.NaN),
  }))

const emphasis = (size: number, color: string) => ({ size, color: bare(color) })

/** How a chart looks; its place is added to it. */
export function chartOptions({ chart, axis, alt }: PptxChart): PptxGenJS.IChartOpts {
  const { kind, series, unit } = chart
  const isLine = kind === 'line'
  const isAcross = kind === 'bars' || kind === 'stacked_bars'
  const isStacked = kind === 'stacked_bars' || kind === 'stacked_columns'
  const faint = emphasis(labelSize, slideColors.quiet)
  // A series a bar names each bar twice.
  const named = (series.length > 1 || isLine) && !isDiagonal(chart)
  return {
    altText: officeText(alt).slice(0, 2000),
    chartColors: series.map(({ color }) => bare(color)),
    chartArea: { roundedCorners: false },
    displayBlanksAs: 'gap',
    showLegend: named,
    legendPos: isAcross ? 't' : 'b',
    legendFontSize: nameSize,
    legendColor: bare(slideColors.ink),
    showValue: true,
    dataLabelFormatCode: labelFormat(chart),
    dataLabelFontSize: labelSize,
    dataLabelColor: bare(slideColors.ink),
    dataLabelPosition: isLine ? (series.length > 1 ? 'b' : 't') : isStacked ? 'ctr' : 'outEnd',
    catAxisLabelFontSize: nameSize,
    catAxisLabelColor: bare(slideColors.ink),
    catAxisLineColor: bare(slideColors.quiet),
    catAxisMajorTickMark: 'none',
    catAxisLabelPos: 'low',
    valAxisHidden: !isLine,
    valAxisLabelFontSize: faint.size,
    valAxisLabelColor: faint.color,
    valAxisLabelFormatCode: axisFormat(unit),
    valAxisLineShow: false,
    valAxisMajorTickMark: 'none',
    valGridLine: isLine ? { color: bare(slideColors.line), size: 0.75 } : { style: 'none' },
    catGridLine: { style: 'none' },
    ...(axis.min === null ? {} : { valAxisMinVal: axis.min }),
    ...(axis.max === null ? {} : { valAxisMaxVal: axis.max }),
    ...(isLine
      ? { lineSize: 2.5, lineDataSymbolSize: 8 }
      : {
          barDir: isAcross ? ('bar' as const) : ('col' as const),
          barGrouping: isStacked ? ('stacked' as const) : ('clustered' as const),
          barGapWidthPct: isStacked ? 40 : 45,
        }),
  }
}

/** Whether every category has a series of its own: then bars are named by their categories alone. */
export const isDiagonal = ({ series, categories }: NativeChart): boolean =>
  series.length === categories.length &&
  series.length > 1 &&
  series.every(({ values }, at) => values.every((value, place) => value === null || place === at))
