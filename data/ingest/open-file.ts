import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { fileKind } from './file-kind.ts'
import type { Opening } from './opened-file.ts'
import type { Problem } from './problem.ts'
import { openText } from './text/open-text.ts'
import { openWorkbook } from './xlsx/open-workbook.ts'

export { decodeLegacy } from './legacy/decode-legacy.ts'

/** Larger files are refused: a browser tab could not hold their rows. */
const mostBytes = 400_000_000

/**
 * Finds out what a file is, by its bytes and not by its name, and makes its rows readable. Problems: empty,
 * too large, another kind (PDF, image, old Excel …), protected, cut off or damaged. Never throws for what
 * is in the file. The bytes must not change afterwards: the rows are read from them.
 */
export async function openFile(file: string, bytes: Uint8Array): Promise<Opening> {
  const refuse = (code: Problem['code'], hint?: string): Opening => ({
    opened: null,
    problems: [{ code, severity: 'error', file, ...(hint && { hint }) }],
  })
  const kind = fileKind(bytes)
  if (typeof kind === 'object') return refuse(kind.code, kind.hint)
  if (bytes.length > mostBytes) return refuse('file_too_large', `> ${mostBytes / 1_000_000} MB`)
  if (kind === 'zip') {
    const read = await openWorkbook(file, bytes)
    if ('code' in read) return refuse(read.code, read.hint)
    const about = { file, sha256: await hash(bytes), bytes: bytes.length }
    return { opened: { ...about, kind: 'xlsx', ...read }, problems: [] }
  }
  // WebCrypto hashes beside: it is begun before the looking and waited for after it.
  const hashing = hash(bytes)
  const text = openText(file, bytes)
  const about = { file, sha256: await hashing, bytes: bytes.length }
  if (!text) return refuse('file_empty')
  return { opened: { ...about, kind: 'text', sheets: [], ...text }, problems: [] }
}

/** SHA-256 in hex. Pages of plain http have no WebCrypto, and an intranet may have no https. */
async function hash(bytes: Uint8Array): Promise<string> {
  const { buffer } = bytes
  const { subtle } = globalThis.crypto ?? {}
  if (!subtle || !(buffer instanceof ArrayBuffer)) return bytesToHex(sha256(bytes))
  const view = new Uint8Array(buffer, bytes.byteOffset, bytes.byteLength)
  return bytesToHex(new Uint8Array(await subtle.digest('SHA-256', view)))
}
