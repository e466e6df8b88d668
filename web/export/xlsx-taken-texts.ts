import * as xml from 'write-excel-file/utility'
import type { XlsxSheet } from './xlsx.ts'

/** The library keeps texts by name in an object, where "toString" and the like are taken from the start. */
const taken: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype))

/** A text as the library can take it; {@link withTakenTexts} puts the text itself into the sheet. */
export const freeText = (text: string): string => (taken.has(text) ? `(${text})` : text)

/** The markup of a sheet with the texts in it that the library cannot take, each in its own cell. */
export function withTakenTexts(markup: string, { titles, columns, rows, total = [] }: XlsxSheet): string {
  const lines = [...titles.map((title) => [title]), columns.map(({ heading }) => heading), ...rows, total]
  let done = markup
  lines.forEach((line, row) => {
    line.forEach((content, column) => {
      if (typeof content !== 'string' || !taken.has(content)) return
      const cell = new RegExp(
        `(<c [^>]*\\br="${xml.getCellAddress(row, column)}"[^>]*) t="s"[^>]*>.*?</c>`,
        's',
      )
      done = done.replace(cell, `$1 t="inlineStr"><is><t>${content}</t></is></c>`)
    })
  })
  return done
}
