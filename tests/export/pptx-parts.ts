import { strFromU8, unzipSync } from 'fflate'
import readWorkbook from 'read-excel-file/universal'

/** A .pptx file taken apart by an XML parser of its own; throws where a part is not well-formed. */
export function readPptx(bytes: Uint8Array) {
  const files = unzipSync(bytes)
  const xml = new Map<string, Document>()
  for (const [name, file] of Object.entries(files)) {
    if (!/\.(xml|rels)$/.test(name)) continue
    const parsed = new DOMParser().parseFromString(strFromU8(file), 'application/xml')
    const fault = parsed.querySelector('parsererror')
    if (fault) throw new Error(`${name}: ${fault.textContent}`)
    xml.set(name, parsed)
  }
  const slides = [...xml.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).sort(byNumber)
  const partOf = (name: string) => {
    const part = xml.get(name)
    if (!part) throw new Error(`no ${name}`)
    return part
  }
  return { files, xml, slides: slides.map((name) => ({ name, xml: partOf(name) })), partOf }
}

const byNumber = (a: string, b: string) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0])

const all = (parent: Document | Element, name: string) => [...parent.getElementsByTagName(name)]

/** All texts of a slide, a paragraph each. */
export const textsOf = (slide: Document): string[] =>
  all(slide, 'a:p').flatMap((one) => one.textContent || [])

/** The rows of the tables of a slide, the head first. */
export const tableRows = (slide: Document): string[][] =>
  all(slide, 'a:tr').map((row) =>
    all(row, 'a:tc').map((cell) =>
      all(cell, 'a:t')
        .map(({ textContent }) => textContent)
        .join(''),
    ),
  )

export interface ReadSeries {
  name: string
  categories: string[]
  /** Null where the file has no point. */
  values: (number | null)[]
}

/** The series of a chart as its file has them. */
export function seriesOf(chart: Document): ReadSeries[] {
  return all(chart, 'c:ser').map((one) => {
    const points = (name: string) => {
      const parent = one.getElementsByTagName(name)[0]
      const count = Number(parent?.getElementsByTagName('c:ptCount')[0]?.getAttribute('val'))
      const found = new Map(
        (parent ? all(parent, 'c:pt') : []).map((point) => [
          Number(point.getAttribute('idx')),
          point.getElementsByTagName('c:v')[0]?.textContent ?? '',
        ]),
      )
      return Array.from({ length: count }, (_, at) => found.get(at) ?? null)
    }
    return {
      name: one.getElementsByTagName('c:tx')[0]?.getElementsByTagName('c:v')[0]?.textContent ?? '',
      categories: points('c:cat').map((name) => name ?? ''),
      values: points('c:val').map((value) => (value === null ? null : Number(value))),
    }
  })
}

/** The cells of the workbook behind a chart. */
export async function workbookOf(bytes: Uint8Array): Promise<unknown[][]> {
  const sheets = await readWorkbook(new Blob([new Uint8Array(bytes)]))
  return sheets[0]?.data ?? []
}
