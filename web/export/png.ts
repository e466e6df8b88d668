import type { ChartModel } from '../charts/chart-model.ts'
import { type Caption, pictureWidth } from './caption.ts'
import { captionedSvg, type Measure, pictureMargin, type SvgPicture } from './captioned-svg.ts'
import { chartSvg, type Png, pngOfSvg } from './chart-picture.ts'

/** A chart as one SVG, with its title, unit, source and date in the picture, and the notes below. */
export async function svgOf(model: ChartModel, caption: Caption, width = pictureWidth): Promise<SvgPicture> {
  const inner = width - 2 * pictureMargin
  const height = model.height(inner)
  const svg = await chartSvg(model, inner, height)
  return captionedSvg({ svg, width: inner, height }, caption, model.alt, measureOf())
}

/** The same picture as PNG, at twice its size unless said; see {@link pngOfSvg}. */
export async function pngOf(model: ChartModel, caption: Caption, scale = 2): Promise<Png> {
  return pngOfSvg(await svgOf(model, caption), scale)
}

function measureOf(): Measure {
  const paper = document.createElement('canvas').getContext('2d')
  return (text, font) => {
    if (!paper) return text.length * 8
    paper.font = font
    return paper.measureText(text).width
  }
}
