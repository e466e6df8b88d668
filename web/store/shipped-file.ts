import type { ShippedFile } from '../../data/model/dataset.ts'
import { fetchOwn } from '../portable/edition.ts'

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
    response = await fetchOwn(path)
  } catch (cause) {
    throw new ShippedFileError(path, 'unreachable', cause)
  }
  // A host that answers every unknown path with its own page says 200 and HTML.
  const type = response.headers.get('content-type') ?? ''
  if (response.status >= 500) throw new ShippedFileError(path, 'unreachable')
  if (!response.ok || type.startsWith('text/html')) throw new ShippedFileError(path, 'missing')
  return response
}

/** The body as it came. Throws `unreachable` where the connection breaks off. */
export async function bodyOf(path: string, response: Response): Promise<Blob> {
  try {
    return await response.blob()
  } catch (cause) {
    throw cause instanceof ShippedFileError ? cause : new ShippedFileError(path, 'unreachable', cause)
  }
}

const gzipMagic = [0x1f, 0x8b] as const

/**
 * The content, inflated if it still is gzip: some hosts send `.gz` files with `Content-Encoding: gzip`, and
 * the browser has then inflated it already. Throws `damaged` on gzip that is cut off or altered.
 */
export async function inflate(path: string, packed: Blob): Promise<Blob> {
  const mark = new Uint8Array(await packed.slice(0, gzipMagic.length).arrayBuffer())
  if (!gzipMagic.every((byte, index) => mark[index] === byte)) return packed
  try {
    return await new Response(packed.stream().pipeThrough(new DecompressionStream('gzip'))).blob()
  } catch (cause) {
    throw new ShippedFileError(path, 'damaged', cause)
  }
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
  const packed = await bodyOf(path, await fetchShipped(path))
  const bytes = new Uint8Array(await (await inflate(path, packed)).arrayBuffer())
  const hash = await sha256(bytes)
  if (hash !== null && hash !== file.sha256) throw new ShippedFileError(path, 'damaged')
  return bytes
}
