import { decodeTcvn3 } from './tcvn3.ts'
import { decodeVni } from './vni.ts'

/** The encodings of fonts before Unicode. */
export type LegacyEncoding = 'tcvn3' | 'vni'

export const isLegacy = (encoding: string | null): encoding is LegacyEncoding =>
  encoding === 'tcvn3' || encoding === 'vni'

/**
 * Text whose letters are codes of an old Vietnamese font (read as Latin-1, or saved so as Unicode), as
 * Unicode in NFC: "ThÞ trÊn" or "Thò traán" becomes "Thị trấn". Text that is Unicode already is spoiled by
 * it: only for text that the analyst says is of that encoding. Never fails.
 */
export function decodeLegacy(text: string, encoding: LegacyEncoding): string {
  return encoding === 'tcvn3' ? decodeTcvn3(text) : decodeVni(text)
}
