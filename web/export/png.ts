import type { ChartModel } from '../charts/chart-model.ts'
import { faint, fontFamily, ink } from '../charts/palette.ts'
import type { Caption } from './caption.ts'

const margin = 24
const headHeight = 76
const footHeight = 30
const noteFont = `13px ${fontFamily}`
const noteLine = 18

/** A chart as PNG at twice the size, with its title, unit, source and date in the picture, and the notes below. */
export async function pngOf(model: ChartModel, caption: Caption, width = 1200): Promise<Blob> {
  const inner = width - 2 * margin
  const height = model.height(inner)
  const notes = noteLines(caption.notes ?? [], inner)
  const notesHeight = notes.length * noteLine
  const whole = headHeight + height + notesHeight + footHeight
  const scale = 2
  const drawing = await pictureOf(await svgOf(model, inner, height))
  const picture = document.createElement('canvas')
  picture.width = width * scale
  picture.height = whole * scale
  const paper = picture.getContext('2d')
  if (!paper) throw new Error('this browser gives no canvas')
  paper.scale(scale, scale)
  paper.fillStyle = '#ffffff'
  paper.fillRect(0, 0, width, whole)
  write(paper, caption.title, 38, `600 22px ${fontFamily}`, ink, inner)
  write(paper, caption.subtitle, 62, `15px ${fontFamily}`, faint, inner)
  paper.drawImage(drawing, margin, headHeight, inner, height)
  notes.forEach((line, at) => {
    write(paper, line, headHeight + height + noteLine * at + 16, noteFont, ink, inner)
  })
  write(paper, caption.source, headHeight + height + notesHeight + 20, `13px ${fontFamily}`, faint, inner)
  return new Promise((resolve, reject) => {
    picture.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture came out'))), 'image/png')
  })
}

/** Lines of notes in a picture at most: beyond that it would be more notes than chart. */
const mostLines = 60

/** The notes broken into lines of the picture's width; an ellipsis ends what has no room. */
function noteLines(notes: readonly string[], width: number): string[] {
  const paper = document.createElement('canvas').getContext('2d')
  if (!paper || notes.length === 0) return []
  paper.font = noteFont
  const lines = notes.flatMap((note) => brokenLines(note, (text) => paper.measureText(text).width <= width))
  return lines.length > mostLines ? [...lines.slice(0, mostLines - 1), '…'] : lines
}

/** A text broken between words, and within a word that is too long for a line of its own. */
export function brokenLines(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = ''
    for (const sign of word) {
      if (line !== '' && !fits(line + sign)) {
        lines.push(line)
        line = ''
      }
      line += sign
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** The chart drawn anew for the picture's width, as SVG text. */
async function svgOf(model: ChartModel, width: number, height: number): Promise<string> {
  const [{ init }] = await Promise.all([import('../charts/runtime.ts'), model.parts?.()])
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption({ animation: false, ...model.option(width) })
    return chart.renderToSVGString()
  } finally {
    chart.dispose()
  }
}

async function pictureOf(svg: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    return image
  } finally {
    URL.revokeObjectURL(url)
  }
}

function write(
  paper: CanvasRenderingContext2D,
  text: string,
  baseline: number,
  font: string,
  color: string,
  width: number,
): void {
  paper.font = font
  paper.fillStyle = color
  paper.fillText(text, margin, baseline, width)
}
