import type { ChartModel } from '../charts/chart-model.ts'
import { fitChart } from '../present/chart-fit.ts'
import { measureChart } from '../present/chart-parts.ts'
import { headOf, readableOption, rowsOf } from '../present/readable-option.ts'
import { chartSvg, imageOf } from './chart-picture.ts'

/** A picture of a chart, or of a part of one; sizes are pixels of a slide. */
export interface ChartPicture {
  /** PNG as data URL. */
  data: string
  width: number
  height: number
}

/** Pixels of the picture a pixel of the slide: twice those of a page, 192 dots an inch. */
const sharpness = 4 / 3

/**
 * A chart as pictures for a slide: drawn as on the screen, its texts large enough to be read from the last row; one
 * that is too high comes in parts with its head repeated, cut between rows.
 */
export async function chartPictures(
  model: ChartModel,
  room: { width: number; height: number },
): Promise<ChartPicture[]> {
  const fit = fitChart(model, room)
  const height = model.height(fit.width, fit.font)
  const option = readableOption(model.option(fit.width, fit.font), fit.font)
  const head = fit.cut ? headOf(option) : 0
  const rows = fit.cut ? rowsOf(option) : []
  const svg = await chartSvg(model, fit.width, height, option)
  const box = document.createElement('div')
  box.style.cssText = `position:fixed;left:-99999px;top:0;width:${fit.width}px`
  box.setAttribute('aria-hidden', 'true')
  box.dataset.painted = ''
  const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
  box.append(document.importNode(drawn, true))
  const holder = document.createElement('div')
  holder.append(box)
  document.body.append(holder)
  try {
    const measured = measureChart(holder, { ...fit, height, head, rows, room: room.height / fit.scale })
    const whole = [{ top: head, bottom: height }]
    // A drawing without rows that is little too high is shown smaller: half of it says nothing.
    const isWhole = head === 0 && rows.length === 0 && height * fit.scale < room.height * 1.5
    const parts = isWhole ? whole : (measured?.parts ?? whole)
    const element = box.querySelector('svg')
    if (!element) throw new Error('the chart was not drawn')
    const scale = fit.scale * sharpness
    element.setAttribute('width', String(fit.width * scale))
    element.setAttribute('height', String(height * scale))
    const picture = await imageOf(new XMLSerializer().serializeToString(element))
    const pictures = parts.map(async ({ top, bottom }) => {
      const canvas = document.createElement('canvas')
      canvas.width = Math.ceil(fit.width * scale)
      canvas.height = Math.ceil((head + bottom - top) * scale)
      const paper = canvas.getContext('2d')
      if (!paper) throw new Error('this browser gives no canvas')
      paper.fillStyle = '#ffffff'
      paper.fillRect(0, 0, canvas.width, canvas.height)
      const draw = (from: number, size: number, to: number) => {
        if (size > 0)
          paper.drawImage(
            picture,
            0,
            from * scale,
            canvas.width,
            size * scale,
            0,
            to * scale,
            canvas.width,
            size * scale,
          )
      }
      draw(0, head, 0)
      draw(top, bottom - top, head)
      return {
        data: await pngOf(canvas),
        width: fit.width * fit.scale,
        height: (head + bottom - top) * fit.scale,
      }
    })
    return await Promise.all(pictures)
  } finally {
    holder.remove()
  }
}

/** The picture as data URL, written beside the page's own work. */
async function pngOf(canvas: HTMLCanvasElement): Promise<string> {
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  if (!blob) throw new Error('no picture came out')
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
}
