import init, { BrotliDecStream, BrotliStreamResultCode } from 'brotli-dec-wasm/web'
import decoderUrl from 'brotli-dec-wasm/web/bg.wasm?url'
import { bodyOf, fetchShipped, ShippedFileError } from './shipped-file.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** How every WebAssembly module begins: some hosts have their brotli files inflated by the browser. */
const moduleMagic = [0, 0x61, 0x73, 0x6d] as const

/** Bytes taken from a file and given out in one go: some milliseconds of work. */
const taken = 2 ** 13
const given = 2 ** 20

/** Milliseconds of work after which the page has its turn. */
const longestWork = 12

/** Lets the page do what waits for it; timers would be slowed down in a tab that is not looked at. */
const pause = () =>
  new Promise<void>((resume) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resume()
    }
    port2.postMessage(null)
  })

let ready: Promise<unknown> | null = null

/** The decoder, loaded once. Throws {@link ShippedFileError}; then it may be asked for again. */
function decoder(): Promise<unknown> {
  const load = async () => {
    const bytes = await bodyOf(decoderUrl, await fetchShipped(decoderUrl))
    try {
      await init({ module_or_path: await bytes.arrayBuffer() })
    } catch (cause) {
      throw new ShippedFileError(decoderUrl, 'damaged', cause)
    }
  }
  ready ??= load().catch((error: unknown) => {
    ready = null
    throw error
  })
  return ready
}

interface Unpacker {
  unpacking: TransformStream<Bytes, Bytes>
  /** What was wrong with the file: who reads the stream to its end is told only that it broke off. */
  fault: () => ShippedFileError | null
}

/**
 * What inflates the engine's brotli file while it still comes; browsers do so for answers of a host alone. A module
 * that a host has inflated already passes as it is.
 */
export async function engineUnpacker(path: string): Promise<Unpacker> {
  await decoder()
  const stream = new BrotliDecStream()
  let started = false
  let plain = false
  let done = false
  let fault: ShippedFileError | null = null
  const decode = (input: Bytes) => {
    try {
      return stream.dec(input, given)
    } catch (cause) {
      fault = new ShippedFileError(path, 'damaged', cause)
      throw fault
    }
  }
  const unpack = (input: Bytes, give: (output: Bytes) => void) => {
    let at = 0
    while (!done) {
      const result = decode(input.subarray(at))
      at += result.input_offset
      const { code } = result
      give(Uint8Array.from(result.buf))
      result.free()
      done = code === BrotliStreamResultCode.ResultSuccess
      if (code === BrotliStreamResultCode.NeedsMoreInput) return
    }
  }
  const unpacking = new TransformStream<Bytes, Bytes>({
    async transform(chunk, controller) {
      if (!started) plain = moduleMagic.every((byte, index) => chunk[index] === byte)
      started = true
      if (plain) controller.enqueue(chunk)
      else {
        let began = performance.now()
        for (let at = 0; at < chunk.length; at += taken) {
          unpack(chunk.subarray(at, at + taken), (output) => controller.enqueue(output))
          if (performance.now() - began < longestWork) continue
          await pause()
          began = performance.now()
        }
      }
    },
    flush() {
      stream.free()
      if (plain || done) return
      fault = new ShippedFileError(path, 'damaged')
      throw fault
    },
  })
  return { unpacking, fault: () => fault }
}
