/** A file inside a zip, as the directory at its end describes it. */
export interface ZipEntry {
  name: string
  method: number
  isEncrypted: boolean
  crc32: number
  packed: number
  /** What the directory claims; the bytes decide. */
  size: number
  offset: number
}

/** Why a zip cannot be read. */
export class ZipError extends Error {
  constructor(
    readonly fault: 'truncated' | 'malformed',
    message: string,
  ) {
    super(message)
    this.name = 'ZipError'
  }
}

const endRecord = 0x06054b50
const endLength = 22
const longestComment = 0xffff
const directoryRecord = 0x02014b50
const directoryLength = 46
const localRecord = 0x04034b50
const localLength = 30
/** Stands where a number is in the extra field of large archives (zip64). */
const elsewhere = 0xffffffff

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function findEnd(view: DataView): number {
  const last = view.byteLength - endLength
  for (let at = last; at >= 0 && at >= last - longestComment; at--) {
    if (view.getUint32(at, true) === endRecord) return at
  }
  throw new ZipError('truncated', 'no end of central directory')
}

/** The numbers of 64 bits that a zip64 field holds, in order, for those that did not fit. */
function largeNumbers(view: DataView, start: number, end: number): number[] {
  for (let at = start; at + 4 <= end; ) {
    const length = view.getUint16(at + 2, true)
    if (view.getUint16(at, true) === 1) {
      const count = Math.floor(Math.min(length, end - at - 4) / 8)
      return Array.from({ length: count }, (_, place) => Number(view.getBigUint64(at + 4 + place * 8, true)))
    }
    at += 4 + length
  }
  return []
}

/**
 * The entries of a zip by its central directory; nothing is unpacked. Throws a {@link ZipError} where the
 * file is cut off or the directory does not hold together.
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes)
  const end = findEnd(view)
  const entries: ZipEntry[] = []
  const names = new TextDecoder()
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + directoryLength > end) throw new ZipError('truncated', 'central directory out of range')
    if (view.getUint32(at, true) !== directoryRecord) throw new ZipError('malformed', 'bad central directory')
    const nameEnd = at + directoryLength + view.getUint16(at + 28, true)
    const extraEnd = nameEnd + view.getUint16(at + 30, true)
    if (extraEnd > end) throw new ZipError('malformed', 'bad central directory')
    const large = largeNumbers(view, nameEnd, extraEnd)
    const number = (place: number) => {
      const value = view.getUint32(at + place, true)
      return value === elsewhere ? (large.shift() ?? value) : value
    }
    // zip64 has them in this order: size, packed size, offset.
    const size = number(24)
    const packed = number(20)
    const offset = number(42)
    entries.push({
      name: names.decode(bytes.subarray(at + directoryLength, nameEnd)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc32: view.getUint32(at + 16, true),
      size,
      packed,
      offset,
    })
    at = extraEnd + view.getUint16(at + 32, true)
  }
  return entries
}

/** The bytes of an entry as they are packed. Throws a {@link ZipError} where they are not in the file. */
export function packedBytes(bytes: Uint8Array, { name, offset, packed }: ZipEntry): Uint8Array {
  const view = viewOf(bytes)
  if (offset + localLength > bytes.length) throw new ZipError('truncated', `${name} out of range`)
  if (view.getUint32(offset, true) !== localRecord) throw new ZipError('malformed', `${name} not found`)
  const start = offset + localLength + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packed > bytes.length) throw new ZipError('truncated', `${name} out of range`)
  return bytes.subarray(start, start + packed)
}
