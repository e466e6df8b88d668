import { transfer, wrap } from 'comlink'
import type { RowsToRead } from '../../data/ingest/prepare.ts'
import type { ReadPart } from '../../data/ingest/sheet-reading.ts'
import { detached } from '../../data/ingest/text/piece-rows.ts'
import type { HalfDesk } from './half-worker.ts'
import type { ImportContext } from './import-protocol.ts'

/** Milliseconds after which a worker that has not come up is not waited for any more. */
const upWithin = 2000

interface Started {
  /** Whether the worker is ready to read. */
  up: Promise<boolean>
  read: (asked: RowsToRead) => Promise<ReadPart>
  /** Never comes about; fails when the worker does, or is ended. */
  lost: Promise<never>
  end: () => void
}

function startWorker(context: ImportContext): Started {
  const worker = new Worker(new URL('./half-worker.ts', import.meta.url), { type: 'module' })
  let fail: (reason: Error) => void = () => undefined
  const lost = new Promise<never>((_, reject) => {
    fail = reject
  })
  worker.addEventListener('error', (event) => fail(new Error(event.message || 'the worker stopped')))
  // Nobody may be waiting when it fails.
  lost.catch(() => undefined)
  const desk = wrap<HalfDesk>(worker)
  const ready = desk.setContext(context).then(() => true)
  const late = new Promise<false>((settle) => {
    setTimeout(() => settle(false), upWithin)
  })
  return {
    up: Promise.race([ready, late, lost]).catch(() => false),
    read: (asked) => {
      const rows = detached(asked.rows)
      return desk.read(transfer({ ...asked, rows }, [rows.bytes.buffer]))
    },
    lost,
    end: () => {
      worker.terminate()
      fail(new Error('the worker was ended'))
    },
  }
}

/** The second half of a large file, read in a worker of its own, which goes when it is done: its memory is wanted. */
export class HalfReader {
  #context: ImportContext | null = null
  #started: Started | null = null

  setContext(context: ImportContext): void {
    this.#context = context
    this.#end()
  }

  /** Starts the worker, which takes a while, and comes up only while the one that asks is idle. */
  start(): void {
    // Workers of workers are no matter of course; without one the file is read all the same.
    if (this.#started || !this.#context || !('Worker' in globalThis)) return
    this.#started = startWorker(this.#context)
  }

  /** Whether there is a worker that can read at once. */
  async isUp(): Promise<boolean> {
    this.start()
    return (await this.#started?.up) ?? false
  }

  /** What was read of the rows; null where there is no worker for it, or it fails. Asks before it returns. */
  async read(asked: RowsToRead): Promise<ReadPart | null> {
    const started = this.#started
    if (!started) return null
    try {
      return await Promise.race([started.read(asked), started.lost])
    } catch (error) {
      console.warn('half of the file is read again', error)
      return null
    } finally {
      this.#end()
    }
  }

  #end(): void {
    this.#started?.end()
    this.#started = null
  }
}
