import { Zip, ZipDeflate } from 'fflate'
import { sha256 } from './sha256.ts'

/** One file of a zip to be. */
export interface ZipPart {
  path: string
  content: Blob | Uint8Array<ArrayBuffer>
  /** Whether deflating it gains anything; what is compressed already is laid in as it is. */
  compress: boolean
}

/** Bytes deflated in one go: some 20 ms. */
const step = 2 ** 19

const breath = () => new Promise<void>((resolve) => setTimeout(resolve))

/** Writes a zip file by file, in steps that leave the page responsive. */
export class ZipWriter {
  readonly #zip: Zip
  readonly #time: Date
  readonly #done: Blob[] = []
  #chunks: Uint8Array<ArrayBuffer>[] = []
  #error: Error | null = null

  /** `time` is what the files in the zip bear. */
  constructor(time: Date) {
    this.#time = time
    this.#zip = new Zip((error, chunk) => {
      if (error) this.#error = error
      else this.#chunks.push(chunk)
    })
  }

  /** Appends a file. Gives its size and the SHA-256 of its bytes. */
  async add({ path, content, compress }: ZipPart): Promise<{ path: string; bytes: number; sha256: string }> {
    const bytes = content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : content
    const hash = await sha256(bytes)
    const file = new ZipDeflate(path, { level: compress ? 6 : 0 })
    file.mtime = this.#time
    this.#zip.add(file)
    for (let at = 0; at < bytes.length; at += step) {
      if (at > 0) await breath()
      file.push(bytes.subarray(at, at + step), at + step >= bytes.length)
    }
    if (bytes.length === 0) file.push(bytes, true)
    if (this.#error) throw this.#error
    this.#fold()
    return { path, bytes: bytes.length, sha256: hash }
  }

  /** The whole zip; nothing can be added after it. */
  end(): Blob {
    this.#zip.end()
    if (this.#error) throw this.#error
    this.#fold()
    return new Blob(this.#done, { type: 'application/zip' })
  }

  /** Browsers may keep a Blob outside the page's memory. */
  #fold(): void {
    this.#done.push(new Blob(this.#chunks))
    this.#chunks = []
  }
}
