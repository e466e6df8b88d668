import { strToU8, zipSync } from 'fflate'

/** What a workbook is made of by hand: the XML of its sheets, and what they refer to. */
export interface WorkbookXml {
  sheets: { name: string; xml: string; state?: 'hidden' | 'veryHidden' }[]
  sharedStrings?: string
  styles?: string
  /** date1904="1" */
  workbookPr?: string
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A sheet of rows as XML: `<row r="1"><c r="A1" …` */
export const sheetXml = (rows: string, rest = '') =>
  `${xmlHead}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${rest}</worksheet>`

/** The files of an XLSX, by path. */
export function workbookFiles({ sheets, sharedStrings, styles, workbookPr = '' }: WorkbookXml) {
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  )
  const target = (id: string, type: string, path: string) =>
    `<Relationship Id="${id}" Type="${relation}/${type}" Target="${path}"/>`
  const targets = sheets.map((_, at) => target(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`))
  if (sharedStrings) targets.push(target('rIdS', 'sharedStrings', 'sharedStrings.xml'))
  if (styles) targets.push(target('rIdT', 'styles', 'styles.xml'))
  const files: Record<string, string> = {
    '[Content_Types].xml': `${xmlHead}<Types/>`,
    'xl/workbook.xml': `${xmlHead}<workbook xmlns="${main}" xmlns:r="${relation}">${workbookPr}<sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xmlHead}<Relationships>${targets.join('')}</Relationships>`,
    ...(sharedStrings && { 'xl/sharedStrings.xml': `${xmlHead}<sst xmlns="${main}">${sharedStrings}</sst>` }),
    ...(styles && { 'xl/styles.xml': `${xmlHead}<styleSheet xmlns="${main}">${styles}</styleSheet>` }),
  }
  for (const [at, { xml }] of sheets.entries()) files[`xl/worksheets/sheet${at + 1}.xml`] = xml
  return files
}

/** Files packed as a zip. */
export const zip = (files: Record<string, string>, level: 0 | 6 = 6): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])), { level })

/** An XLSX of one sheet whose rows are given as XML. */
export const workbookOf = (rows: string, more: Omit<WorkbookXml, 'sheets'> = {}): Uint8Array =>
  zip(workbookFiles({ sheets: [{ name: 'Trang 1', xml: sheetXml(rows) }], ...more }))
