/** Room at the edges of A4 in millimetres: above and below for a line of text. */
export const margins = { top: 17, side: 12, bottom: 17 }

/** CSS pixels of a millimetre. */
const pixels = 96 / 25.4

/** What is left of A4 for the page, in CSS pixels. */
export const paperRoom = {
  portrait: {
    width: Math.floor((210 - 2 * margins.side) * pixels),
    height: Math.floor((297 - margins.top - margins.bottom) * pixels),
  },
  landscape: {
    width: Math.floor((297 - 2 * margins.side) * pixels),
    height: Math.floor((210 - margins.top - margins.bottom) * pixels),
  },
}

export type Orientation = keyof typeof paperRoom

/** What stands at the edges of every sheet. */
export interface Edges {
  title: string
  /** Label of demonstration data; empty for other data. */
  label: string
  source: string
  /** Before and between page and number of pages: "Trang ", "/". */
  page: string
}

/** A text as CSS writes it: whatever is in it stays a text. */
export const cssText = (text: string): string =>
  `"${text.replace(/["\\<>\p{Cc}]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`

const cutTo = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text)

/** The rules of the sheets: their size, and title, label, source and number on each of them. */
export function pageSheet(orientation: Orientation, { title, label, source, page }: Edges): string {
  const small = 'font-size: 7.5pt; font-family: system-ui, sans-serif; color: #333; vertical-align: middle;'
  const signs = orientation === 'portrait' ? 110 : 170
  const labelled = label
    ? `@top-right { ${small} content: ${cssText(label)}; font-weight: 700; font-size: 9pt; color: #000; }`
    : ''
  return `@page {
    size: A4 ${orientation};
    margin: ${margins.top}mm ${margins.side}mm ${margins.bottom}mm;
    @top-left { ${small} content: ${cssText(cutTo(title, signs - label.length))}; text-align: left; }
    ${labelled}
    @bottom-left { ${small} content: ${cssText(cutTo(source, 2 * signs))}; text-align: left; width: 84%; }
    @bottom-right { ${small} content: ${cssText(page)} counter(page) "/" counter(pages); text-align: right; }
  }`
}

/** Whether this browser prints texts at the edges of sheets; where not, each card bears the label. */
export const printsEdges = (): boolean => 'CSSMarginRule' in window
