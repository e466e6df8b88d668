import type { ChartModel } from '../charts/chart-model.ts'
import type { SvgPicture } from './captioned-svg.ts'

/** A chart drawn anew for a width and a height in CSS pixels, without title, as SVG text. */
export async function chartSvg(
  model: ChartModel,
  width: number,
  height: number,
  option = model.option(width),
): Promise<string> {
  const [{ init }] = await Promise.all([import('../charts/runtime.ts'), model.parts?.()])
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption({ animation: false, ...option })
    return chart.renderToSVGString()
  } finally {
    chart.dispose()
  }
}

/** A PNG, and at how many times the drawing's size it came out. */
export interface Png {
  blob: Blob
  scale: number
}

/** What canvases of all the browsers take; beyond it they give nothing, or an empty picture, without a word. */
const longestSide = 16_384
const mostPixels = 64_000_000

/** The largest scale up to the wanted one at which a picture of that size can be drawn. */
export function possibleScale(width: number, height: number, wanted: number): number {
  const most = Math.min(
    wanted,
    longestSide / width,
    longestSide / height,
    Math.sqrt(mostPixels / (width * height)),
  )
  return most === wanted ? wanted : Math.floor(most * 100) / 100
}

/**
 * A picture as PNG at so many times its size, or at fewer where that is more than a browser can draw. Throws where no
 * picture comes out: never an empty one.
 */
export async function pngOfSvg({ svg, width, height }: SvgPicture, wanted: number): Promise<Png> {
  const scale = possibleScale(width, height, wanted)
  const image = await imageOf(svg)
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const paper = canvas.getContext('2d')
  if (!paper) throw new Error('this browser gives no canvas')
  paper.fillStyle = '#ffffff'
  paper.fillRect(0, 0, canvas.width, canvas.height)
  paper.drawImage(image, 0, 0, canvas.width, canvas.height)
  // A canvas that is too large for this browser takes no colour at all.
  if (paper.getImageData(canvas.width - 1, canvas.height - 1, 1, 1).data[3] !== 255) {
    throw new Error('the picture is too large for this browser')
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('no picture came out')
  return { blob, scale }
}

/** An SVG text as an image of its own size, ready to be drawn. */
export async function imageOf(svg: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    return image
  } finally {
    URL.revokeObjectURL(url)
  }
}
