import type { ChartModel } from '../../web/charts/chart-model.ts'

/** Pixels from one row of small charts to the next: 64 for title and trend, 10 between. */
export const rowHeight = 74

/** Ten rows of two small charts, each below its title, as small multiples are. */
export function smallCharts(): ChartModel {
  const cells = Array.from({ length: 20 }, (_, at) => ({
    left: at % 2 === 0 ? 0 : 400,
    top: Math.floor(at / 2) * rowHeight,
  }))
  return {
    option: () => ({
      title: cells.map((place, at) => ({
        ...{ ...place, padding: 0, text: `Xã ${at}`, textStyle: { fontSize: 11 } },
      })),
      grid: cells.map(({ left, top }) => ({ left, top: top + 33, width: 380, height: 31 })),
      xAxis: cells.map((_, gridIndex) => ({ type: 'value', gridIndex, show: false })),
      yAxis: cells.map((_, gridIndex) => ({ type: 'value', gridIndex, show: false })),
      series: cells.map((_, at) => ({
        ...{ type: 'line', xAxisIndex: at, yAxisIndex: at },
        data: [
          [0, 0],
          [1, 1],
        ],
      })),
    }),
    parts: () => import('../../web/charts/multiples-runtime.ts'),
    height: () => 10 * rowHeight,
    points: () => [],
    table: { columns: [], rows: [] },
    alt: '',
  }
}
