import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import * as z from 'zod/mini'
import { handEngine } from '../offline/hand-engine.ts'
import { portableEdition } from '../portable/edition.ts'
// Written by `npm run data`: the package's own module, brotli-compressed, and its sizes.
import engineUrl from './engine/duckdb-eh.wasm.bin?url'
import sizesText from './engine/sizes.json?raw'
import { bodyOf, fetchShipped, ShippedFileError } from './shipped-file.ts'
import { engineUnpacker } from './unpack-engine.ts'

export { workerUrl }

/** Bytes of the engine's file, and of the module in it. */
export const EngineSizes = z.strictObject({
  packed: z.int().check(z.positive()),
  module: z.int().check(z.positive()),
})

/**
 * A blob URL of the inflated engine. `onProgress` hears the share of bytes that have come. Throws `damaged`
 * on a module of another size: the engine itself would wait for ever on a part of one.
 */
export async function loadEngineModule(onProgress: (share: number) => void): Promise<string> {
  const sizes = EngineSizes.parse(JSON.parse(sizesText))
  const [response, unpacker] = await Promise.all([fetchShipped(engineUrl), engineUnpacker(engineUrl)])
  if (!response.body) throw new ShippedFileError(engineUrl, 'damaged')
  const packed: Uint8Array<ArrayBuffer>[] = []
  let read = 0
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        read += chunk.byteLength
        packed.push(chunk)
        // A host that says that it compressed has the browser hand on what it has inflated.
        const expected = response.headers.has('content-encoding') ? sizes.module : sizes.packed
        onProgress(Math.min(1, read / expected))
        controller.enqueue(chunk)
      },
    }),
  )
  const blob = await bodyOf(engineUrl, new Response(counted.pipeThrough(unpacker.unpacking))).catch(
    (error: unknown) => {
      throw unpacker.fault() ?? error
    },
  )
  if (blob.size !== sizes.module) throw new ShippedFileError(engineUrl, 'damaged')
  const module = blob.slice(0, blob.size, 'application/wasm')
  const address = URL.createObjectURL(module)
  const edition = portableEdition()
  if (edition) edition.lend(address, module)
  // Where there is no room for it the page works all the same.
  else handEngine(engineUrl, new Blob(packed)).catch(console.warn)
  return address
}
