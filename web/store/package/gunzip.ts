/**
 * Inflates gzip to at most `limit` bytes, as a stream: what would become more is given up before it fills the
 * memory. Throws on bytes that are no gzip, on ones cut off, and beyond the limit.
 */
export async function gunzipWithin(
  packed: Uint8Array<ArrayBuffer>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  let size = 0
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      size += chunk.byteLength
      if (size > limit) throw new Error(`inflates to more than ${limit} bytes`)
      controller.enqueue(chunk)
    },
  })
  const inflated = new Blob([packed])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .pipeThrough(counted)
  return new Uint8Array(await new Response(inflated).arrayBuffer())
}

/** Gzip of the bytes. */
export async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(packed).arrayBuffer())
}
