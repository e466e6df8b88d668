import { expose, transfer } from 'comlink'
import { type RowsToRead, readPart } from '../../data/ingest/prepare.ts'
import { nothingRemembered } from '../../data/ingest/remembered.ts'
import { arraysOfPart, type ReadPart } from '../../data/ingest/sheet-reading.ts'
import { groundOf, type ImportGround } from './import-ground.ts'
import type { ImportContext } from './import-protocol.ts'

/** Reads rows for {@link HalfReader}. */
export class HalfDesk {
  #ground: ImportGround | null = null
  #remembered = nothingRemembered

  setContext(context: ImportContext): void {
    this.#ground = groundOf(context)
    this.#remembered = context.remembered
  }

  read(asked: RowsToRead): ReadPart {
    if (!this.#ground) throw new Error('no areas yet')
    const { index: areas } = this.#ground
    const part = readPart(asked, { areas, remembered: this.#remembered, importId: asked.importId })
    const buffers = arraysOfPart(part).flatMap(({ buffer }) =>
      buffer instanceof ArrayBuffer ? [buffer] : [],
    )
    // Handed over, not copied.
    return transfer(part, buffers)
  }
}

expose(new HalfDesk())
