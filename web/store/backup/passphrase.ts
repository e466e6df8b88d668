import { BackupError } from './backup-error.ts'
import type { Encryption } from './backup-header.ts'

/** Whether this page may encrypt: browsers allow it on https and localhost only. */
export const canEncrypt = (): boolean => Boolean(globalThis.crypto?.subtle)

const toBase64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))
const fromBase64 = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))

/** Parameters for one new encryption: salt and iv are never used twice. */
export function newEncryption(iterations: number): Encryption {
  const salt = toBase64(crypto.getRandomValues(new Uint8Array(16)))
  const iv = toBase64(crypto.getRandomValues(new Uint8Array(12)))
  return { cipher: 'AES-GCM', key: 'PBKDF2', hash: 'SHA-256', iterations, salt, iv }
}

async function keyOf(passphrase: string, { iterations, salt }: Encryption): Promise<CryptoKey> {
  if (!canEncrypt()) throw new BackupError('no_crypto')
  // The same words typed on another keyboard may come as other combinations of the same letters.
  const words = new TextEncoder().encode(passphrase.normalize('NFC'))
  const material = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey'])
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', iterations, salt: fromBase64(salt) }
  const aes = { name: 'AES-GCM', length: 256 }
  return crypto.subtle.deriveKey(derivation, material, aes, false, ['encrypt', 'decrypt'])
}

/** Encrypts, and binds `header` to it: neither can be changed without the other noticing. */
export async function encrypt(
  plain: Uint8Array<ArrayBuffer>,
  header: Uint8Array<ArrayBuffer>,
  passphrase: string,
  encryption: Encryption,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = await keyOf(passphrase, encryption)
  const cipher = { name: 'AES-GCM', iv: fromBase64(encryption.iv), additionalData: header }
  return new Uint8Array(await crypto.subtle.encrypt(cipher, key, plain))
}

/** Undoes {@link encrypt}. Throws {@link BackupError}: `passphrase_wrong` where anything does not fit. */
export async function decrypt(
  secret: Uint8Array<ArrayBuffer>,
  header: Uint8Array<ArrayBuffer>,
  passphrase: string,
  encryption: Encryption,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = await keyOf(passphrase, encryption)
  const cipher = { name: 'AES-GCM', iv: fromBase64(encryption.iv), additionalData: header }
  try {
    return new Uint8Array(await crypto.subtle.decrypt(cipher, key, secret))
  } catch (cause) {
    throw new BackupError('passphrase_wrong', cause)
  }
}

/** Bytes that AES-GCM adds. */
export const cipherOverhead = 16
