import type { Report, ReportTable } from '../../sentences/report-parts.ts'
import { tablesPlain } from '../../sentences/report-plain.ts'

/** Puts text on the clipboard. Rejects where the browser refuses, or has none for pages over plain http. */
export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text)
}

/** Puts the tables of a report on the clipboard as HTML, which Word takes for tables, and as plain text. Rejects as {@link copyText}. */
export async function copyTables(report: Report): Promise<void> {
  const part = (text: string, type: string) => new Blob([text], { type })
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/html': part(tablesHtml(report), 'text/html'),
      'text/plain': part(tablesPlain(report), 'text/plain'),
    }),
  ])
}

/**
 * What word processors take from HTML: the font of official documents, as small as nine columns need on A4, and lines that
 * each cell carries itself. Set as properties, since the page's policy lets no style attribute be written.
 */
const face = { fontFamily: '"Times New Roman"', fontSize: '11pt' }
const lined = { ...face, border: '1pt solid #000000', padding: '1pt 3pt', verticalAlign: 'top' }

/** The tables with their source as HTML, made of elements: names and wordings stay text whatever they hold. */
function tablesHtml({ tables, pinned, source }: Report): string {
  const page = document.implementation.createHTMLDocument('')
  for (const table of tables) page.body.append(paragraph(page, table.title, true), tableElement(page, table))
  if (pinned?.heading) page.body.append(paragraph(page, pinned.heading, true))
  for (const note of pinned?.paragraphs ?? []) page.body.append(paragraph(page, note))
  page.body.append(paragraph(page, source))
  return page.body.innerHTML
}

function paragraph(page: Document, text: string, isStrong = false): HTMLElement {
  const element = page.createElement('p')
  Object.assign(element.style, face)
  const inside = isStrong ? element.appendChild(page.createElement('b')) : element
  inside.textContent = text
  return element
}

/** A table with its lines both as attributes and as styles: some word processors read the one, some the other. */
function tableElement(page: Document, { headings, rows }: ReportTable): HTMLElement {
  const table = page.createElement('table')
  table.setAttribute('border', '1')
  table.setAttribute('cellspacing', '0')
  table.setAttribute('cellpadding', '3')
  Object.assign(table.style, { ...face, borderCollapse: 'collapse' })
  const addRow = (parent: HTMLElement, cells: readonly string[], isHeading: boolean, isStrong: boolean) => {
    const row = parent.appendChild(page.createElement('tr'))
    cells.forEach((text, at) => {
      const cell = row.appendChild(page.createElement(isHeading ? 'th' : 'td'))
      const align = isHeading ? 'center' : headings[at]?.isFigure ? 'right' : 'left'
      cell.setAttribute('align', align)
      Object.assign(cell.style, { ...lined, textAlign: align, fontWeight: isHeading ? 'bold' : 'normal' })
      const inside = isStrong && !isHeading ? cell.appendChild(page.createElement('b')) : cell
      inside.textContent = text
    })
  }
  addRow(
    table.appendChild(page.createElement('thead')),
    headings.map(({ text }) => text),
    true,
    false,
  )
  const body = table.appendChild(page.createElement('tbody'))
  for (const { cells, isWhole } of rows) addRow(body, cells, false, isWhole)
  return table
}

/** Selects what an element holds, so that the reader's own copy command takes it. */
export function selectAll(element: HTMLElement): void {
  getSelection()?.selectAllChildren(element)
}
