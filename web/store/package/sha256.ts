import { sha256 as slowSha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** Bytes hashed in one go where the browser's own hash is missing: about 20 ms. */
const step = 2 ** 21

const breath = () => new Promise<void>((resolve) => setTimeout(resolve))

/**
 * SHA-256 as 64 hex digits of the parts one after the other. Pages on plain http, which may not use the
 * browser's own, hash in steps, so that the page stays responsive.
 */
export async function sha256(...parts: readonly Uint8Array<ArrayBuffer>[]): Promise<string> {
  const [only] = parts
  if (globalThis.crypto?.subtle && only) {
    const whole = parts.length === 1 ? only : new Uint8Array(await new Blob([...parts]).arrayBuffer())
    return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', whole)))
  }
  const hash = slowSha256.create()
  for (const part of parts) {
    for (let at = 0; at < part.length; at += step) {
      if (at > 0) await breath()
      hash.update(part.subarray(at, at + step))
    }
  }
  return bytesToHex(hash.digest())
}
