import type { ChartModel } from '../charts/chart-model.ts'
import { faint, fontFamily, ink } from '../charts/palette.ts'
import type { Caption } from './caption.ts'

const margin = 24
const headHeight = 76
const footHeight = 30

/** A chart as PNG at twice the size, with its title, unit, source and date in the picture. */
export async function pngOf(model: ChartModel, caption: Caption, width = 1200): Promise<Blob> {
  const inner = width - 2 * margin
  const height = model.height(inner)
  const scale = 2
  const drawing = await pictureOf(await svgOf(model, inner, height))
  const picture = document.createElement('canvas')
  picture.width = width * scale
  picture.height = (headHeight + height + footHeight) * scale
  const paper = picture.getContext('2d')
  if (!paper) throw new Error('this browser gives no canvas')
  paper.scale(scale, scale)
  paper.fillStyle = '#ffffff'
  paper.fillRect(0, 0, width, headHeight + height + footHeight)
  write(paper, caption.title, 38, `600 22px ${fontFamily}`, ink, inner)
  write(paper, caption.subtitle, 62, `15px ${fontFamily}`, faint, inner)
  paper.drawImage(drawing, margin, headHeight, inner, height)
  write(paper, caption.source, headHeight + height + 20, `13px ${fontFamily}`, faint, inner)
  return new Promise((resolve, reject) => {
    picture.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture came out'))), 'image/png')
  })
}

/** The chart drawn anew for the picture's width, as SVG text. */
async function svgOf(model: ChartModel, width: number, height: number): Promise<string> {
  const [{ init }] = await Promise.all([import('../charts/runtime.ts'), model.parts?.()])
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption({ animation: false, ...model.option(width) })
    return chart.renderToSVGString()
  } finally {
    chart.dispose()
  }
}

async function pictureOf(svg: string): Promise<HTMLImageElement> {
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

function write(
  paper: CanvasRenderingContext2D,
  text: string,
  baseline: number,
  font: string,
  color: string,
  width: number,
): void {
  paper.font = font
  paper.fillStyle = color
  paper.fillText(text, margin, baseline, width)
}
