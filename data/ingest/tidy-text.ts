import { placeTones, repairMarks } from '../areas/tone-marks.ts'

/** Steers the letters around it without being seen: never meant in a name, often meant to deceive. */
const steering = /(?!\s)[\p{Cc}\p{Bidi_Control}]/gu
const steers = new RegExp(steering.source, 'u')

/** Invisible and stray: zero-width spaces, soft hyphens, joiners that join no emoji. */
const stray = /\u00AD|\u200B|\u2060|\uFEFF|(?<!\p{Extended_Pictographic}|\uFE0F)(?:\u200C|\u200D)/gu

/** What a UTF-16 unit is; doubtful ones may have to be put right. */
const plain = 0
const space = 1
const doubtful = 2

/** Letters that stand alone in NFC are plain, so nearly all text is settled here. */
const signs = new Uint8Array(0x10000).fill(doubtful)
signs.fill(plain, 0x21, 0x7f)
signs.fill(plain, 0xa1, 0x300)
signs.fill(plain, 0x1e00, 0x1f00)
signs.fill(plain, 0x2010, 0x2028)
signs[0x20] = space
for (const lookAlike of 'ÐðƉɖ\u00AD') signs[lookAlike.charCodeAt(0)] = doubtful

/** Whether {@link tidyText} would leave the text as it is; false where that is not sure at a glance. */
export function isTidy(text: string): boolean {
  let last = space
  for (let index = 0; index < text.length; index += 1) {
    const sign = signs[text.charCodeAt(index)]
    if (sign === doubtful || (sign === space && last === space)) return false
    last = sign === space ? space : plain
  }
  return last === plain || text === ''
}

/** Text without signs that cannot be seen; its spaces and lines stay as they are. */
export const seenText = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(stray, '')
    .replace(steering, '')

/**
 * A cell's text as it is kept: NFC with combining marks in order, Ð and Ɖ as Đ, every run of spaces and line
 * breaks one space, none at the ends, without signs that cannot be seen. Tidy text stays as it is.
 */
export function tidyText(text: string): string {
  if (isTidy(text)) return text
  return repairMarks(seenText(text)).replace(/\s+/gu, ' ').trim()
}

/** Whether a text holds control signs or signs that turn the direction of writing; tidying removes them. */
export function isSteered(text: string): boolean {
  return steers.test(text)
}

/** Where a tone may stand on the second vowel of an open oa, oe, uy, or on the u of "qu". */
const misplaced = /o[àáãảạèéẽẻẹ]|u[ỳýỹỷỵ]|q[ùúũủụ]y/

/**
 * What a unit without a code is known by beside its sector and area: case and the place of tone marks do not
 * tell units apart; every word and every other mark does. Takes tidy text.
 */
export function foldUnitName(name: string): string {
  const lower = name.toLowerCase()
  return misplaced.test(lower) ? placeTones(lower) : lower
}
