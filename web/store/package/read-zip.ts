import { unzipSync } from 'fflate'

/** What the zip may hold at most; more is refused before anything is inflated. */
export interface ZipLimits {
  files: number
  /** Bytes of all files when inflated. */
  bytes: number
}

/** The zip holds more than is allowed: a zip bomb, or not what it says it is. */
export class ZipTooLargeError extends Error {
  override readonly name = 'ZipTooLargeError'
}

/** A zip whose list of files is known; files are inflated one by one, when they are asked for. */
export interface ZipFiles {
  names: ReadonlySet<string>
  /** The bytes of a file. Throws where there is none of that name, or it does not inflate. */
  read: (name: string) => Uint8Array<ArrayBuffer>
}

/**
 * Opens a zip by its list of files. Throws {@link ZipTooLargeError} beyond the limits, an error of fflate on
 * bytes that are no zip, and on a name that stands twice. Sizes are those the list declares: no more than
 * these are ever inflated, so a list that lies gives a part of a file, which its hash then shows.
 */
export function readZip(bytes: Uint8Array, limits: ZipLimits): ZipFiles {
  const names = new Set<string>()
  let total = 0
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (names.has(name)) throw new Error(`${name} stands twice in the zip`)
      names.add(name)
      total += originalSize
      if (names.size > limits.files || !(total <= limits.bytes)) throw new ZipTooLargeError(name)
      return false
    },
  })
  return {
    names,
    read: (wanted) => {
      const file = unzipSync(bytes, { filter: ({ name }) => name === wanted })[wanted]
      if (!file) throw new Error(`the zip has no ${wanted}`)
      return file
    },
  }
}
