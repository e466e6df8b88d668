import { figuresTable } from './figures-table.ts'
import { levelParagraphs, sectorParagraphs } from './group-paragraphs.ts'
import { isReported } from './headline-figure.ts'
import { lowClassParagraphs } from './low-classes.ts'
import { reportNotes } from './report-notes.ts'
import type { Report, ReportFacts, ReportSection, ReportText } from './report-parts.ts'
import { summaryParagraph } from './report-summary.ts'
import { targetParagraphs, targetsTable } from './report-targets.ts'

/** Writes the report of a view. Without figures it says so, and has no tables. */
export function reportOf(facts: ReportFacts, text: ReportText): Report {
  const { words } = text
  const title = words('title', { year: facts.year, filters: facts.filters })
  const hasFigures = facts.whole.some(isReported)
  const section = (
    id: ReportSection['id'],
    heading: string | null,
    paragraphs: readonly string[],
  ): ReportSection[] => (paragraphs.length > 0 ? [{ id, heading, paragraphs }] : [])
  return {
    title: facts.label === null ? title : `${title} (${facts.label})`,
    sections: [
      ...section('summary', null, [summaryParagraph(facts, text)]),
      ...section('sectors', words('heading.sectors'), hasFigures ? sectorParagraphs(facts, text) : []),
      ...section('levels', words('heading.levels'), hasFigures ? levelParagraphs(facts, text) : []),
      ...section('low', words('heading.low'), lowClassParagraphs(facts, text)),
      ...section('targets', words('heading.targets'), targetParagraphs(facts, text)),
      ...section('notes', words('heading.notes'), hasFigures ? reportNotes(facts, text) : []),
    ],
    tables: [...(hasFigures ? [figuresTable(facts, text)] : []), ...targetsTable(facts, text)],
    pinned: section('pinned', words('heading.pinned'), facts.pinned)[0] ?? null,
    source: facts.source,
  }
}
