import { wrap } from 'comlink'
import type { TFunction } from 'i18next'
import type { ShownDeck } from '../deck/slide-content.ts'
import { formatOf } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { pptxDeck } from './pptx-pages.ts'
import type { PptxWriter } from './pptx-worker.ts'
import { chartPictures } from './slide-picture.ts'

export interface PptxRequest {
  language: Language
  words: TFunction<'pptx'>
  /** ISO day of the export. */
  day: string
  /** Stops the work; the promise rejects with its reason. */
  signal: AbortSignal
  /** Slides drawn so far; as many as there are while the file is written. */
  onProgress: (done: number, of: number) => void
}

const type = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

/** The deck as a .pptx file. Pictures are drawn on the page, between two slides it is free; a worker writes the file. */
export async function pptxFile(shown: ShownDeck, request: PptxRequest): Promise<Blob> {
  const { language, words, day, signal, onProgress } = request
  const format = formatOf(language)
  // The worker loads while slides are drawn.
  const worker = new Worker(new URL('./pptx-worker.ts', import.meta.url), { type: 'module' })
  // Heard from the start: a script that does not come fails while slides are drawn, and only once.
  const lost = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'the worker stopped')))
    signal.addEventListener('abort', () => reject(signal.reason))
  })
  // Nobody may be waiting when it fails.
  lost.catch(() => undefined)
  try {
    const deck = await pptxDeck(shown, {
      ...{ language, words, format, day: format.day(day) },
      picturesOf: chartPictures,
      emblem: await emblemOf(shown.organisation.emblem),
      onSlide: async (done, of) => {
        onProgress(done, of)
        await free()
        signal.throwIfAborted()
      },
    })
    const bytes = await Promise.race([wrap<PptxWriter>(worker).write(deck), lost])
    return new Blob([bytes], { type })
  } finally {
    worker.terminate()
  }
}

/** Lets the page answer to its reader. */
const free = () => new Promise((done) => setTimeout(done))

/** The emblem with its sides; null where no picture is to be read in it: a deck goes without rather than not at all. */
async function emblemOf(data: string | null) {
  if (data === null) return null
  const image = new Image()
  image.src = data
  try {
    await image.decode()
  } catch {
    return null
  }
  const { naturalWidth: width, naturalHeight: height } = image
  return width > 0 && height > 0 ? { data, width, height } : null
}
