/** A character's width as a part of the font's size: rather too wide, since fonts differ. */
const partOfSize = 0.54

/** Characters on a line of so many pixels. */
const signsIn = (width: number, size: number) => Math.max(1, Math.floor(width / (size * partOfSize)))

/** What XML cannot hold, and halves of letters. */
const illegal = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** A text as an office file can hold it: whatever was typed, the file opens. */
export const officeText = (text: string): string => text.replace(illegal, '').replace(/\r\n?/g, '\n')

/** How many lines a text takes. */
export function linesOf(text: string, width: number, size: number): number {
  const room = signsIn(width, size)
  return text.split('\n').reduce((sum, line) => sum + linesOfOne(line, room), 0)
}

function linesOfOne(line: string, room: number): number {
  let lines = 1
  let used = 0
  for (const word of line.split(' ')) {
    const needed = used === 0 ? word.length : word.length + 1
    if (used + needed <= room) {
      used += needed
      continue
    }
    if (used > 0) lines += 1
    lines += Math.ceil(word.length / room) - 1
    used = word.length % room || Math.min(word.length, room)
  }
  return lines
}

/** A text cut between words so that it takes no more lines than there are; an ellipsis ends it then. */
export function shortened(text: string, width: number, size: number, most: number): string {
  if (linesOf(text, width, size) <= most) return text
  let kept = [...text].slice(0, signsIn(width, size) * most).join('')
  while (kept.length > 0 && linesOf(`${kept}…`, width, size) > most) kept = cut(kept)
  return `${kept}…`
}

/** Without its last word; of one word without its last letter. */
function cut(text: string): string {
  const space = text.trimEnd().lastIndexOf(' ')
  return space > 0 ? text.slice(0, space) : [...text].slice(0, -1).join('')
}

/** A name of so many characters at most. */
export const shortName = (name: string, most: number): string => {
  const signs = [...name]
  return signs.length <= most
    ? name
    : `${signs
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}

/** The largest of some sizes in which a text takes no more lines than there are; the last where it does in none. */
export const largestSize = (text: string, width: number, sizes: readonly number[], most: number): number =>
  sizes.find((size) => linesOf(text, width, size) <= most) ?? sizes.at(-1) ?? 24
