import { flushSync } from 'react-dom'
import { type Edges, type Orientation, pageSheet, paperRoom, printsEdges } from './page-sheet.ts'
import { setPaperWidth } from './paper.ts'
import { cutTallCharts } from './tall-charts.ts'
import { ruleByWidth } from './width-rules.ts'

/**
 * Width of the window whose rules hold on paper, in CSS pixels: cards one below the other, since what stands side by
 * side is cut badly between sheets, but tables as tables and not as cards for a phone.
 */
const ruledAs = 800

/** Columns beyond which a table is printed on sheets laid across. */
const mostColumns = 7

const columnsOf = ({ rows }: HTMLTableElement) =>
  Math.max(
    0,
    ...[...rows].slice(0, 3).map(({ cells }) => [...cells].reduce((sum, { colSpan }) => sum + colSpan, 0)),
  )

/** Width that a table takes beyond the paper's: 1 where it fits. */
const overWidth = (table: HTMLTableElement, width: number) =>
  (table.getBoundingClientRect().right - document.body.getBoundingClientRect().left) / width

const tablesOf = (page: Element) =>
  [...page.querySelectorAll('table')].filter((table) => table.getClientRects().length > 0)

let undo: (() => void) | null = null

/**
 * Lays the page out as paper will have it: its width, all rows of its tables, charts drawn anew and cut between
 * rows. All at once, since the browser takes the page as it stands when it is told that printing begins.
 */
export function toPaper(page: Element, edges: Edges): void {
  toScreen()
  const root = document.documentElement
  const lay = (orientation: Orientation) => {
    const { width } = paperRoom[orientation]
    const release = ruleByWidth(ruledAs)
    root.dataset.printing = orientation
    root.dataset.patterns = ''
    root.style.setProperty('--paper-width', `${width}px`)
    flushSync(() => setPaperWidth(width))
    return release
  }
  let orientation: Orientation = 'portrait'
  let release = lay(orientation)
  const isWide = (table: HTMLTableElement) =>
    columnsOf(table) > mostColumns || overWidth(table, paperRoom.portrait.width) > 1.01
  if (tablesOf(page).some(isWide)) {
    release()
    orientation = 'landscape'
    release = lay(orientation)
  }
  const room = paperRoom[orientation]
  const shrunk = tablesOf(page).flatMap((table) => {
    const over = overWidth(table, room.width)
    if (over <= 1.005) return []
    table.style.setProperty('zoom', String(Math.max(0.4, 0.99 / over)))
    return [table]
  })
  const uncut = cutTallCharts(page, room.height)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(pageSheet(orientation, edges))
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  if (edges.label && !printsEdges()) root.style.setProperty('--paper-label', JSON.stringify(edges.label))
  const { title } = document
  document.title = edges.title
  undo = () => {
    uncut()
    release()
    for (const table of shrunk) table.style.removeProperty('zoom')
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    document.title = title
    delete root.dataset.printing
    delete root.dataset.patterns
    root.style.removeProperty('--paper-width')
    root.style.removeProperty('--paper-label')
  }
}

/** Gives the page back to the screen; nothing where it is there. */
export function toScreen(): void {
  if (!undo) return
  undo()
  undo = null
  setPaperWidth(null)
}
