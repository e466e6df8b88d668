import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import type { NativeChart } from '../charts/chart-model.ts'
import { chartWorkbook } from './pptx-workbook.ts'

/*
 * What the library writes other than the format asks for. Office programs forgive some of it and ask to repair the
 * file for some. Only markup of the library's own is matched here: texts of users are escaped in it.
 */

const inOrder = (names: readonly string[]) =>
  [...names].sort((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]))

/** The file as office programs want it; `charts` are those of the deck in the order in which they were added. */
export async function mendPptx(
  bytes: Uint8Array,
  charts: readonly NativeChart[],
): Promise<Uint8Array<ArrayBuffer>> {
  const files = unzipSync(bytes)
  const change = (name: string, mend: (markup: string) => string) => {
    const file = files[name]
    if (file) files[name] = strToU8(mend(strFromU8(file)))
  }
  const names = Object.keys(files)
  const own = inOrder(names.filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name)))
  const books = inOrder(names.filter((name) => /^ppt\/embeddings\/.*\.xlsx$/.test(name)))
  for (const [at, chart] of charts.entries()) {
    const [name, book] = [own[at], books[at]]
    if (!name || !book) throw new Error('a chart is missing in the file')
    change(name, (markup) => mendChart(markup, chart))
    files[book] = await chartWorkbook(chart)
  }
  for (const name of names) {
    if (/^ppt\/slides\/slide\d+\.xml$/.test(name)) change(name, mendShapes)
    if (/^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(name)) change(name, mendNotes)
  }
  change('ppt/presentation.xml', mendOrder)
  // The number of a slide, where there is no slide.
  change('ppt/slideMasters/slideMaster1.xml', (markup) => markup.replace('<a:t>null</a:t>', '<a:t>‹#›</a:t>'))
  change('[Content_Types].xml', (markup) => mendTypes(markup, new Set(Object.keys(files))))
  // Pictures and workbooks are compressed already.
  const packed: Zippable = {}
  for (const [name, file] of Object.entries(files)) {
    if (!name.endsWith('/')) packed[name] = [file, { level: /\.(png|jpe?g|xlsx)$/.test(name) ? 0 : 1 }]
  }
  return zipSync(packed)
}

/** A chart without empty points, with names on one level, two axes, and lines in the order of the format. */
function mendChart(markup: string, { kind, series }: NativeChart): string {
  let at = -1
  const plain = markup
    .replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, '')
    .replaceAll('multiLvlStrRef>', 'strRef>')
    .replaceAll('multiLvlStrCache>', 'strCache>')
    .replace(/<\/?c:lvl>/g, '')
    .replace(/(<c:axId val="\d+"\/><c:axId val="\d+"\/>)<c:axId val="\d+"\/>/g, '$1')
  if (kind !== 'line') {
    const coloured = kind.startsWith('stacked')
      ? plain.replace(/<c:ser>[\s\S]*?<\/c:ser>/g, (one) => {
          at += 1
          return withLabels(one, (labels) => labelled(labels, series[at]?.color ?? '#ffffff'))
        })
      : plain
    // The first row on top, as on the screen.
    return kind.endsWith('bars')
      ? coloured.replace(/(<c:catAx>[\s\S]*?orientation val=")minMax/, '$1maxMin')
      : coloured
  }
  const isLed = series.some(({ role }) => role === 'main')
  return plain
    .replace('<c:lineChart>', '<c:lineChart><c:grouping val="standard"/>')
    .replace(/<c:ser>[\s\S]*?<\/c:ser>/g, (one) => {
      at += 1
      const role = series[at]?.role
      const labels = /<c:dLbls>[\s\S]*?<\/c:dLbls>/.exec(one)?.[0] ?? ''
      const marker = /<c:marker>[\s\S]*?<\/c:marker>/.exec(one)?.[0] ?? ''
      const shown = role === 'bound' || (isLed && role !== 'main') ? hidden(labels) : labels
      const dot = role === 'bound' ? '<c:marker><c:symbol val="none"/></c:marker>' : marker
      const line = one
        .replace('<c:invertIfNegative val="0"/>', '')
        .replace(marker, '')
        .replace(labels, dot + shown)
      return role === 'bound'
        ? line.replace('<a:prstDash val="solid"/>', '<a:prstDash val="sysDash"/>')
        : line
    })
}

const withLabels = (series: string, mend: (labels: string) => string) =>
  series.replace(/<c:dLbls>[\s\S]*?<\/c:dLbls>/, mend)

/** Labels that can be read on a colour. */
function labelled(labels: string, color: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
  const isDark = 0.299 * red + 0.587 * green + 0.114 * blue < 140
  return isDark ? labels.replace(/<a:srgbClr val="[0-9A-F]{6}"\/>/, '<a:srgbClr val="FFFFFF"/>') : labels
}

const hidden = (labels: string) => labels.replace('<c:showVal val="1"/>', '<c:showVal val="0"/>')

/** The master of notes before the slides. */
function mendOrder(markup: string): string {
  const master = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/.exec(markup)?.[0] ?? ''
  return markup.replace(master, '').replace('<p:sldIdLst>', `${master}<p:sldIdLst>`)
}

/** Numbers of shapes that are unique on their slide. */
function mendShapes(markup: string): string {
  let last = 0
  return markup.replace(/<p:cNvPr id="\d+"/g, () => {
    last += 1
    return `<p:cNvPr id="${last}"`
  })
}

/** A paragraph for every line of a note. */
const mendNotes = (markup: string): string =>
  markup.replace(
    /<a:p>(<a:r><a:rPr lang="en-US" dirty="0"\/><a:t>)([^<]*)(<\/a:t><\/a:r>)(<a:endParaRPr[^>]*\/>)<\/a:p>/,
    (_, open: string, text: string, close: string, end: string) =>
      text
        .split(/\r?\n/)
        .map((line) => `<a:p>${line === '' ? '' : `${open}${line}${close}`}${end}</a:p>`)
        .join(''),
  )

/** The list of parts without those that are not there, and none twice. */
function mendTypes(markup: string, files: ReadonlySet<string>): string {
  const seen = new Set<string>()
  return markup.replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (entry, name: string) => {
    if (seen.has(name) || !files.has(name)) return ''
    seen.add(name)
    return entry
  })
}
