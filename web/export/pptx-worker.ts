import { expose, transfer } from 'comlink'
import type { PptxDeck } from './pptx-page.ts'
import { writePptx } from './pptx-write.ts'

/** Writes one deck; the page starts a worker for each. */
const writer = {
  async write(deck: PptxDeck): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = await writePptx(deck)
    return transfer(bytes, [bytes.buffer])
  },
}
export type PptxWriter = typeof writer

expose(writer)
