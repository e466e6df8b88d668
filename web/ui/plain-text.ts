/** Marks that turn the direction of text: a value could make the words around it read otherwise. */
const bidiMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/**
 * Text out of a file as it may stand inside a sentence: on one line, without marks of direction and control
 * characters, at most `longest` characters.
 */
export function plainText(text: string, longest = 200): string {
  const line = text.replace(bidiMarks, '').replace(/\p{Cc}+/gu, ' ')
  const letters = [...line]
  return letters.length > longest ? `${letters.slice(0, longest).join('')}…` : line
}
