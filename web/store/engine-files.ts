import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
// Written by `npm run data`: the package's own module, gzip-compressed.
import engineUrl from './engine/duckdb-eh.wasm.gz?url'
import { fetchShipped, inflated, ShippedFileError } from './shipped-file.ts'

export { workerUrl }

/**
 * A blob URL of the inflated engine. `onProgress` hears the share of compressed bytes that have come, where
 * the host names the length.
 */
export async function loadEngineModule(onProgress: (share: number) => void): Promise<string> {
  const response = await fetchShipped(engineUrl)
  if (!response.body) throw new ShippedFileError(engineUrl, 'damaged')
  const length = Number(response.headers.get('content-length')) || 0
  let read = 0
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        read += chunk.byteLength
        if (length > 0) onProgress(Math.min(1, read / length))
        controller.enqueue(chunk)
      },
    }),
  )
  try {
    const blob = await new Response(await inflated(counted)).blob()
    return URL.createObjectURL(blob.slice(0, blob.size, 'application/wasm'))
  } catch (cause) {
    throw new ShippedFileError(engineUrl, 'damaged', cause)
  }
}
