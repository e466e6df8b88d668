import { contentRoom } from './stage.ts'

/** A text set in one size, over as many pages as it needs. */
export interface SetText {
  /** Of the font, in pixels of the stage. */
  size: number
  pages: readonly (readonly string[])[]
}

const sizes = [60, 52, 44, 38, 32, 28]
const lineHeight = 1.42
const gap = 0.6
/** A character's width as a part of the font's size: rather too wide, since fonts differ. */
const partOfSize = 0.56

const signsIn = (size: number) => Math.floor(contentRoom.width / (size * partOfSize))
const linesIn = (size: number) => Math.floor(contentRoom.height / (size * lineHeight))
const linesOf = (paragraph: string, size: number) =>
  Math.max(1, Math.ceil(paragraph.length / signsIn(size))) + gap

/** The paragraphs in the largest size that has room for them; where none has, in the smallest over several pages. */
export function setText(paragraphs: readonly string[]): SetText {
  const told = paragraphs.filter((paragraph) => paragraph.trim() !== '')
  const needed = (size: number) => told.reduce((sum, paragraph) => sum + linesOf(paragraph, size), 0)
  const size = sizes.find((one) => needed(one) <= linesIn(one))
  if (size !== undefined) return { size, pages: [told] }
  const smallest = sizes.at(-1) ?? 28
  return { size: smallest, pages: inPages(told, smallest) }
}

function inPages(paragraphs: readonly string[], size: number): string[][] {
  const room = linesIn(size)
  const pages: string[][] = [[]]
  let left = room
  for (const piece of paragraphs.flatMap((paragraph) => pieces(paragraph, signsIn(size) * (room - 1)))) {
    const lines = linesOf(piece, size)
    if (lines > left && pages.at(-1)?.length !== 0) {
      pages.push([])
      left = room
    }
    pages.at(-1)?.push(piece)
    left -= lines
  }
  return pages
}

/** A paragraph of more than a page, broken between words. */
function pieces(paragraph: string, most: number): string[] {
  if (paragraph.length <= most) return [paragraph]
  const space = paragraph.lastIndexOf(' ', most)
  const end = space > most / 2 ? space : most
  return [paragraph.slice(0, end), ...pieces(paragraph.slice(end).trimStart(), most)]
}
