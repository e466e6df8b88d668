import type { ChartTable } from '../../charts/chart-model.ts'
import { sectorName } from '../../charts/sector-name.ts'
import { areaInFull } from './finding-place.ts'
import type { ReportedArea } from './reported-areas.ts'
import type { QualityText } from './rule-text.ts'

/** Who has reported, as a file has it: one row an area, year and sector, for the years in which there is the area. */
export function completenessFile(areas: readonly ReportedArea[], { t, words }: QualityText): ChartTable {
  const text = (heading: string) => ({ heading, kind: 'text' as const })
  const count = (heading: string) => ({ heading, kind: 'count' as const })
  return {
    columns: [
      text(words('findings.area')),
      text(words('findings.year')),
      text(words('findings.sector')),
      text(words('findings.what')),
      count(words('count.units')),
    ],
    rows: areas.flatMap((area) =>
      area.cells
        .filter(({ state }) => state !== 'absent')
        .map(({ row, state }) => [
          areaInFull(area),
          String(row.year),
          sectorName(row.sector, t),
          words(`state.${state}`),
          row.units,
        ]),
    ),
  }
}
