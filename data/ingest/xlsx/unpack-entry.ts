import { Inflate } from 'fflate'
import { packedBytes, type ZipEntry, ZipError } from './zip-directory.ts'

/** Packed bytes given at once: they can become a thousand times as many before the size is looked at. */
const pieceBytes = 16_384

const stored = 0
const deflated = 8

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (let at = 0; at < bytes.length; at++) {
    value = (value >>> 8) ^ (crcTable[(value ^ (bytes[at] ?? 0)) & 0xff] ?? 0)
  }
  return (value ^ 0xffffffff) >>> 0
}

/** Stops as soon as more comes out than the directory said, so no bomb is ever unpacked. */
function inflate(packed: Uint8Array, { name, size }: ZipEntry): Uint8Array {
  const out = new Uint8Array(size)
  let length = 0
  const inflating = new Inflate((part) => {
    if (length + part.length > size) throw new ZipError('malformed', `${name} is larger than it says`)
    out.set(part, length)
    length += part.length
  })
  for (let at = 0; at < packed.length; at += pieceBytes) {
    inflating.push(packed.subarray(at, at + pieceBytes), at + pieceBytes >= packed.length)
  }
  if (length < size) throw new ZipError('malformed', `${name} is smaller than it says`)
  return out
}

/** The bytes of an entry. Throws where they are damaged, not as many as the directory says, or too many. */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = packedBytes(bytes, entry)
  if (entry.method !== stored && entry.method !== deflated) {
    throw new ZipError('malformed', `${entry.name} is packed by method ${entry.method}`)
  }
  const unpacked = entry.method === stored ? packed : inflate(packed, entry)
  if (crc32(unpacked) !== entry.crc32) throw new ZipError('malformed', `${entry.name} is damaged`)
  return unpacked
}
