import { hexToBytes } from '@noble/hashes/utils.js'
import { sha256 } from '../package/sha256.ts'
import { BackupError } from './backup-error.ts'
import {
  type BackupHeader,
  backupFormat,
  backupVersion,
  headerBytes,
  keyIterations,
  readHeader,
} from './backup-header.ts'
import { cipherOverhead, decrypt, encrypt, newEncryption } from './passphrase.ts'

/** More than a browser will put into one buffer; a province's log of ten years is a tenth of it. */
const largestBackup = 2 ** 30
const digestLength = 32

const bytesOf = async (content: Blob) => new Uint8Array(await content.arrayBuffer())

/** What a backup says of itself. */
export interface BackupAbout {
  app: string
  madeAt: Date
  /** Null leaves the body readable for everyone. */
  passphrase: string | null
  iterations?: number
}

/**
 * The file of a backup: a readable header, the body, and the SHA-256 of both, so that any damaged byte shows.
 * Throws {@link BackupError} `no_crypto` for a passphrase on a page that may not encrypt.
 */
export async function sealBackup(content: Blob, about: BackupAbout): Promise<Blob> {
  const { app, madeAt, passphrase, iterations = keyIterations } = about
  const plain = await bytesOf(content)
  const encryption = passphrase === null ? null : newEncryption(iterations)
  const header = headerBytes({
    format: backupFormat,
    version: backupVersion,
    app,
    made_at: madeAt.toISOString(),
    encryption,
    bytes: plain.length + (encryption ? cipherOverhead : 0),
  })
  const body =
    encryption && passphrase !== null ? await encrypt(plain, header, passphrase, encryption) : plain
  const digest = Uint8Array.from(hexToBytes(await sha256(header, body)))
  return new Blob([header, body, digest], { type: 'application/octet-stream' })
}

/**
 * The header and the content of a backup, once every byte has proved to be as it was written. Throws
 * {@link BackupError}.
 */
export async function unsealBackup(
  file: Blob,
  passphrase: string | null,
): Promise<{ header: BackupHeader; content: Uint8Array<ArrayBuffer> }> {
  const { header, end } = await readHeader(file)
  if (file.size > largestBackup) throw new BackupError('too_large')
  const due = end + header.bytes + digestLength
  if (file.size !== due) throw new BackupError(file.size < due ? 'truncated' : 'damaged')
  const bytes = await bytesOf(file)
  const written = bytes.subarray(0, due - digestLength)
  const digest = hexToBytes(await sha256(written))
  if (!digest.every((byte, at) => byte === bytes[written.length + at])) throw new BackupError('damaged')
  const body = written.subarray(end)
  if (!header.encryption) return { header, content: body }
  if (passphrase === null) throw new BackupError('passphrase_missing')
  const head = written.slice(0, end)
  return { header, content: await decrypt(body, head, passphrase, header.encryption) }
}
