import * as z from 'zod/mini'
import { BackupError } from './backup-error.ts'

export const backupFormat = 'phong-trao-backup'
export const backupVersion = 1

/** The first line of every backup, so that the file says of itself what it is. */
const mark = 'PHONG TRAO - SAO LUU\n'

/** A header is one line; no version of it comes near this. */
const longestHeader = 4096

/** The bytes of a key are those of PBKDF2 over the passphrase: some tenths of a second, for each guess too. */
export const keyIterations = 600_000

/** More would only keep the reader waiting. */
const mostIterations = 10_000_000

const Base64 = z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/))

/** How the body is encrypted, with all that is needed to decrypt it but the passphrase. */
const Encryption = z.strictObject({
  cipher: z.literal('AES-GCM'),
  key: z.literal('PBKDF2'),
  hash: z.literal('SHA-256'),
  iterations: z.int().check(z.positive(), z.lte(mostIterations)),
  salt: Base64,
  iv: Base64,
})
export type Encryption = z.infer<typeof Encryption>

/** The second line of a backup, readable without the passphrase. */
export const BackupHeader = z.strictObject({
  format: z.literal(backupFormat),
  version: z.literal(backupVersion),
  /** Version of the app that made it. */
  app: z.string(),
  made_at: z.iso.datetime(),
  encryption: z.nullable(Encryption),
  /** Length of the body, which the SHA-256 of all before it follows as 32 bytes. */
  bytes: z.int().check(z.nonnegative()),
})
export type BackupHeader = z.infer<typeof BackupHeader>

/** What every version of the header says. */
const Mark = z.object({ format: z.literal(backupFormat), version: z.int() })

/** The two lines that a backup begins with. */
export function headerBytes(header: BackupHeader): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${mark}${JSON.stringify(header)}\n`)
}

/**
 * The header of a backup, and the place where the body begins. Throws {@link BackupError}: `foreign`, `newer`,
 * `truncated` or `damaged`.
 */
export async function readHeader(file: Blob): Promise<{ header: BackupHeader; end: number }> {
  const head = new Uint8Array(await file.slice(0, mark.length + longestHeader).arrayBuffer())
  const text = new TextDecoder().decode(head)
  if (!text.startsWith(mark)) {
    const begun = text.length > 0 && mark.startsWith(text)
    throw new BackupError(begun ? 'truncated' : 'foreign')
  }
  const lineEnd = head.indexOf(0x0a, mark.length)
  if (lineEnd < 0) throw new BackupError(head.length < mark.length + longestHeader ? 'truncated' : 'damaged')
  let content: unknown
  try {
    content = JSON.parse(new TextDecoder().decode(head.subarray(mark.length, lineEnd)))
  } catch (cause) {
    throw new BackupError('damaged', cause)
  }
  const known = Mark.safeParse(content)
  if (!known.success) throw new BackupError('damaged', known.error)
  if (known.data.version > backupVersion) throw new BackupError('newer')
  const header = BackupHeader.safeParse(content)
  if (!header.success) throw new BackupError('damaged', header.error)
  return { header: header.data, end: lineEnd + 1 }
}
