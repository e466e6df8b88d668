import { drawnOptions } from '../charts/drawn-options.ts'
import { measureChart } from '../present/chart-parts.ts'
import { headOf, rowsOf } from '../present/readable-option.ts'
import classes from './Print.module.css'

/** Pixels of a sheet that a chart's title, and a note below it, take. */
const titled = 90
/** The least that a part is to have beside what stands above it on the first sheet. */
const least = 240

/**
 * Cuts charts that are higher than a sheet into parts between their rows, with axis and legend above each, so that
 * the end of a sheet goes through none of them.
 *
 * @returns Takes the parts away again.
 */
export function cutTallCharts(page: Element, sheet: number): () => void {
  const undone: (() => void)[] = []
  for (const chart of page.querySelectorAll<HTMLElement>('[data-painted]')) {
    const height = chart.clientHeight
    const drawing = chart.querySelector('svg')
    const room = sheet - titled
    if (height <= room || !drawing) continue
    if (chart.hasAttribute('data-whole')) {
      undone.push(shrunk(chart, room / height))
      continue
    }
    // Where the first sheet has room left below what is above the chart, it begins there.
    const above = chart.getBoundingClientRect().top - document.body.getBoundingClientRect().top
    const firstRoom = sheet - above > least ? sheet - above - 12 : room
    const option = drawnOptions.get(chart)?.(chart.clientWidth) ?? {}
    const head = headOf(option)
    const measured = measureChart(chart, {
      scale: Number.POSITIVE_INFINITY,
      cut: true,
      height,
      head,
      rows: rowsOf(option),
      room,
      firstRoom,
    })
    const [first, ...others] = measured?.parts ?? []
    if (!first || others.length === 0) continue
    const parts = document.createElement('div')
    for (const { top, bottom } of others) {
      const part = parts.appendChild(document.createElement('div'))
      part.className = classes.part ?? ''
      part.append(slice(drawing, 0, head), slice(drawing, top, bottom))
    }
    chart.after(parts)
    const before = chart.style.height
    chart.style.height = `${first.bottom}px`
    chart.classList.add(classes.part ?? '')
    undone.push(() => {
      parts.remove()
      chart.style.height = before
      chart.classList.remove(classes.part ?? '')
    })
  }
  return () => {
    for (const undo of undone) undo()
  }
}

/** Drawn smaller until it is on one sheet. */
function shrunk(chart: HTMLElement, scale: number): () => void {
  chart.style.setProperty('zoom', String(scale))
  return () => chart.style.removeProperty('zoom')
}

function slice(drawing: SVGElement, top: number, bottom: number): HTMLElement {
  const window = document.createElement('div')
  window.dataset.slice = ''
  window.style.height = `${bottom - top}px`
  const copy = window.appendChild(drawing.cloneNode(true))
  if (copy instanceof SVGElement) {
    copy.style.position = 'absolute'
    copy.style.top = `${-top}px`
  }
  return window
}
