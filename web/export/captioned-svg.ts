import { faint, fontFamily, ink } from '../charts/palette.ts'
import { brokenLines } from './broken-lines.ts'
import type { Caption } from './caption.ts'

/** Width of a text in a CSS font, in pixels. */
export type Measure = (text: string, font: string) => number

/** A picture as SVG text, with its size in CSS pixels. */
export interface SvgPicture {
  svg: string
  width: number
  height: number
}

export const pictureMargin = 24

interface Style {
  size: number
  weight: number
  line: number
  color: string
  /** Lines at most: beyond that it would be more text than chart. */
  most: number
}

const styles = {
  title: { size: 22, weight: 600, line: 28, color: ink, most: 4 },
  subtitle: { size: 15, weight: 400, line: 21, color: faint, most: 4 },
  note: { size: 13, weight: 400, line: 18, color: ink, most: 60 },
  source: { size: 13, weight: 400, line: 18, color: faint, most: 6 },
} satisfies Record<string, Style>

/** Text as XML has it: neither markup nor signs that XML does not know. */
export const xmlText = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/**
 * A drawn chart with its title, unit, source and date in the picture, and the notes below: one SVG that needs nothing
 * else. Texts are broken into lines; an ellipsis ends what has no room. `alt` says what the chart shows.
 */
export function captionedSvg(
  drawing: SvgPicture,
  caption: Caption,
  alt: string,
  measure: Measure,
): SvgPicture {
  const width = drawing.width + 2 * pictureMargin
  const parts: string[] = []
  let y = 16
  const write = (text: string, { size, weight, line, color, most }: Style) => {
    const font = `${weight} ${size}px ${fontFamily}`
    const all = brokenLines(text, (part) => measure(part, font) <= drawing.width)
    const lines = all.length > most ? [...all.slice(0, most - 1), `${all[most - 1]?.slice(0, -2)}…`] : all
    for (const one of lines) {
      y += line
      parts.push(
        `<text x="${pictureMargin}" y="${y - Math.round(line * 0.25)}" font-size="${size}" font-weight="${weight}" fill="${color}">${xmlText(one)}</text>`,
      )
    }
    return most - lines.length
  }
  write(caption.title, styles.title)
  write(caption.subtitle, styles.subtitle)
  y += 10
  parts.push(`<g transform="translate(${pictureMargin} ${y})">${insideOf(drawing.svg)}</g>`)
  y += drawing.height + 4
  let room = styles.note.most
  for (const note of caption.notes ?? []) {
    if (room > 0) room = write(note, { ...styles.note, most: room })
  }
  write(caption.source, styles.source)
  const height = Math.ceil(y + 12)
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${xmlText(fontFamily)}">`,
    `<title>${xmlText(caption.title)}</title>`,
    `<desc>${xmlText([caption.subtitle, alt, caption.source].filter(Boolean).join('. '))}</desc>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...parts,
    '</svg>',
  ].join('\n')
  return { svg, width, height }
}

/** What the outermost element of a drawing holds: programs that read SVG do not all know one within another. */
const insideOf = (svg: string): string => svg.replace(/^[^<]*<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '')
