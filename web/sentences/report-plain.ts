import type { Report, ReportSection, ReportTable } from './report-parts.ts'

/** The words of a report as plain text, its source last. */
export function reportPlain({ title, sections, pinned, source }: Report): string {
  return [title, ...[...sections, ...(pinned ? [pinned] : [])].map(sectionPlain), source].join('\n\n')
}

const sectionPlain = ({ heading, paragraphs }: ReportSection): string =>
  [...(heading === null ? [] : [heading]), ...paragraphs].join('\n')

/** No wording of a plan may begin a cell of its own, which a spreadsheet could run as a formula. */
const oneCell = (text: string) => text.replace(/[\t\r\n]+/g, ' ')

/** Its tables as text: tabs between cells, as a spreadsheet takes them, and the source last. */
export function tablesPlain({ tables, pinned, source }: Report): string {
  const plain = ({ title, headings, rows }: ReportTable) =>
    [[title], headings.map(({ text }) => text), ...rows.map(({ cells }) => cells)]
      .map((cells) => cells.map((cell) => oneCell(cell)).join('\t'))
      .join('\n')
  return [...tables.map(plain), ...(pinned ? [sectionPlain(pinned)] : []), source].join('\n\n')
}
