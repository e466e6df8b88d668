import type { ShippedFile } from '../../data/model/dataset.ts'

/** Why a file that belongs to the app could not be had. */
export type ShippedFileFault = 'missing' | 'unreachable' | 'damaged'

export class ShippedFileError extends Error {
  constructor(
    readonly path: string,
    readonly fault: ShippedFileFault,
    override readonly cause?: unknown,
  ) {
    super(`${path}: ${fault}`)
    this.name = 'ShippedFileError'
  }
}

/** The response for a path beside the page. Throws `missing` or `unreachable`. */
export async function fetchShipped(path: string): Promise<Response> {
  let response: Response
  try {
    response = await fetch(path)
  } catch (cause) {
    throw new ShippedFileError(path, 'unreachable', cause)
  }
  // A host that answers every unknown path with its own page says 200 and HTML.
  const type = response.headers.get('content-type') ?? ''
  if (!response.ok || type.startsWith('text/html')) throw new ShippedFileError(path, 'missing')
  return response
}

const gzipMagic = [0x1f, 0x8b] as const

/**
 * The body, inflated if it still is gzip: some hosts send `.gz` files with `Content-Encoding: gzip`, and
 * the browser has then inflated it already.
 */
export async function inflated(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const reader = body.getReader()
  const first = await reader.read()
  const isGzip = first.value?.[0] === gzipMagic[0] && first.value[1] === gzipMagic[1]
  const whole = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      if (first.value) controller.enqueue(first.value)
      if (first.done) controller.close()
    },
    async pull(controller) {
      const next = await reader.read()
      if (next.done) controller.close()
      else controller.enqueue(next.value)
    },
    cancel: (reason) => reader.cancel(reason),
  })
  return isGzip ? whole.pipeThrough(new DecompressionStream('gzip')) : whole
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  // Only pages from https or localhost may hash; on plain http gzip's own checksum has to do.
  if (!globalThis.crypto?.subtle) return null
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The inflated bytes of a shipped file. Throws {@link ShippedFileError}; never answers part of a file. */
export async function loadShipped(folder: string, file: ShippedFile): Promise<Uint8Array> {
  const path = `${folder}${file.path}`
  const response = await fetchShipped(path)
  if (!response.body) throw new ShippedFileError(path, 'damaged')
  let bytes: Uint8Array<ArrayBuffer>
  try {
    bytes = new Uint8Array(await new Response(await inflated(response.body)).arrayBuffer())
  } catch (cause) {
    throw new ShippedFileError(path, 'damaged', cause)
  }
  const hash = await sha256(bytes)
  if (hash !== null && hash !== file.sha256) throw new ShippedFileError(path, 'damaged')
  return bytes
}
