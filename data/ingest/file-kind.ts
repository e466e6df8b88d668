import type { ProblemCode } from './problem.ts'

/** What a file is by its first bytes; its name says nothing. `hint` names the kind it is instead. */
export type FileKind = 'text' | 'zip' | { code: ProblemCode; hint: string }

const latin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes)

/** Kinds that are known by how they begin. The Latin-1 text of their first bytes; "?" is any byte. */
const beginnings: readonly (readonly [begins: string, hint: string])[] = [
  ['%PDF-', 'PDF'],
  ['\x89PNG', 'PNG'],
  ['\xff\xd8\xff', 'JPEG'],
  ['GIF8', 'GIF'],
  ['RIFF????WEBP', 'WebP'],
  ['BM????\0\0\0\0', 'BMP'],
  ['II*\0', 'TIFF'],
  ['MM\0*', 'TIFF'],
  ['\0\0\0?ftyp', 'HEIC, MP4'],
  ['\x1f\x8b', 'GZIP'],
  ["7z\xbc\xaf'\x1c", '7Z'],
  ['Rar!\x1a', 'RAR'],
  ['{\\rtf', 'RTF'],
]

/** Excel before 1997 wrote its records without a compound file around them. */
const olderExcel = ['\x09\x08??', '\x09\x04\x06\0', '\x09\x02\x06\0', '\x09\0\x04\0']

const begins = (head: string, pattern: string) =>
  head.length >= pattern.length && [...pattern].every((sign, at) => sign === '?' || sign === head[at])

/** Programs that call a page or XML "Excel"; a cell may well begin with another tag. */
const markup = /^(?:\xef\xbb\xbf)?\s*<(?:(!doctype html|html|table)|\?xml)\b/i

const compoundFile = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'

/** Streams of a compound file (OLE), by whose names its kind is known: they stand in it as UTF-16. */
const streams: readonly (readonly [name: string, code: ProblemCode, hint: string])[] = [
  ['EncryptedPackage', 'file_protected', 'EncryptedPackage'],
  ['WordDocument', 'file_wrong_kind', 'DOC'],
  ['PowerPoint Document', 'file_wrong_kind', 'PPT'],
]

function compoundKind(bytes: Uint8Array): FileKind {
  for (const [name, code, hint] of streams) {
    const written = Uint8Array.from([...name].flatMap((letter) => [letter.charCodeAt(0), 0]))
    if (contains(bytes, written)) return { code, hint }
  }
  return { code: 'file_old_excel', hint: 'XLS' }
}

function contains(bytes: Uint8Array, wanted: Uint8Array): boolean {
  const [first = 0] = wanted
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, place) => bytes[at + place] === byte)) return true
  }
  return false
}

/** What a file is; everything that is no known other kind is taken for text. Empty files are text too. */
export function fileKind(bytes: Uint8Array): FileKind {
  const head = latin1(bytes.subarray(0, 1024))
  if (head.startsWith('PK\x03\x04')) return 'zip'
  if (head.startsWith('PK\x05\x06')) return { code: 'file_wrong_kind', hint: 'ZIP' }
  if (head.startsWith(compoundFile)) return compoundKind(bytes)
  if (olderExcel.some((pattern) => begins(head, pattern))) return { code: 'file_old_excel', hint: 'XLS' }
  const known = beginnings.find(([pattern]) => begins(head, pattern))
  if (known) return { code: 'file_wrong_kind', hint: known[1] }
  const tag = markup.exec(head)
  if (tag) return { code: 'file_wrong_kind', hint: tag[1] ? 'HTML' : 'XML' }
  return 'text'
}
