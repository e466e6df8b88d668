import type { QueryRow } from '../../../queries/catalog.ts'
import type { ChartTable } from '../../charts/chart-model.ts'
import { sectorName } from '../../charts/sector-name.ts'
import { plainText } from '../../ui/plain-text.ts'
import { areaInFull, sourceText } from './finding-place.ts'
import { findingText, type QualityText, type RuleId } from './rule-text.ts'

/** The findings of a rule as a file has them. */
export function findingsFile(
  id: RuleId,
  rows: readonly QueryRow<'quality/findings'>[],
  text: QualityText,
): ChartTable {
  const { t, words } = text
  const headings = ['year', 'unit', 'sector', 'area', 'what', 'source'] as const
  return {
    columns: headings.map((heading) => ({ heading: words(`findings.${heading}`), kind: 'text' })),
    rows: rows.map((row) => [
      String(row.year),
      row.unit_name && plainText(row.unit_name),
      sectorName(row.sector, t),
      areaInFull(row),
      findingText(id, row, text) || null,
      sourceText(row, text),
    ]),
  }
}
