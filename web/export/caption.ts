import type { ShownFigures } from '../../data/notes/covered.ts'

/** What an export says of itself, so that it stands without the page it came from. */
export interface Caption {
  title: string
  /** What is measured, in which unit, over which areas and filters. */
  subtitle: string
  /** The dataset, marked as demonstration where it is, the day of its figures, and the day of the export. */
  source: string
  /** What its figures are of, where notes may be pinned to them. */
  shown?: ShownFigures
  /** The notes on them, one line each; an export ends with them. */
  notes?: readonly string[]
}

/** Width of saved pictures in CSS pixels; a PNG has it times its scale. */
export const pictureWidth = 1200

/** A file name from a title: Latin letters and digits, nothing a file system minds. */
export function fileNameOf(title: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
  const words = plain.toLowerCase().match(/[a-z0-9]+/g) ?? ['bieu-do']
  return words.join('-').slice(0, 80)
}

/** Hands a file to the browser's downloads. */
export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has taken its own hold of the blob by the next turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
