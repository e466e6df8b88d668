import type { ChartModel } from '../charts/chart-model.ts'
import { faint, fontFamily, ink } from '../charts/palette.ts'
import type { Caption } from './caption.ts'

const margin = 24
const headHeight = 76
const footHeight = 30

/** A chart as PNG at twice the size, with its title, unit, source and date in the picture. */
export async function pngOf(model: ChartModel, caption: Caption, width = 1200): Promise<Blob> {
  const [{ init, use }, { CanvasRenderer }] = await Promise.all([
    import('../charts/runtime.ts'),
    import('echarts/renderers'),
  ])
  use([CanvasRenderer])
  const inner = width - 2 * margin
  const height = model.height(inner)
  const scale = 2
  const host = document.createElement('div')
  const chart = init(host, null, { renderer: 'canvas', width: inner, height, devicePixelRatio: scale })
  try {
    chart.setOption({ animation: false, ...model.option(inner) })
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
    paper.drawImage(chart.renderToCanvas({ pixelRatio: scale }), margin, headHeight, inner, height)
    write(paper, caption.source, headHeight + height + 20, `13px ${fontFamily}`, faint, inner)
    return await new Promise((resolve, reject) => {
      picture.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture came out'))), 'image/png')
    })
  } finally {
    chart.dispose()
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
