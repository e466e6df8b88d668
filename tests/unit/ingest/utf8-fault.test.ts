import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { utf8Fault } from '../../../data/ingest/text/encoding.ts'

const decodes = (bytes: Uint8Array) => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Bytes that begin, go on with and break letters, at the edges of what UTF-8 allows. */
const edges = [0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xed]
const byte = fc.constantFrom(...edges, 0xef, 0xf0, 0xf1, 0xf4, 0xf5, 0xff)
const letters = fc.string({ unit: 'binary' }).map((text) => [...new TextEncoder().encode(text)])
const bytes = fc
  .array(fc.oneof(letters, fc.array(byte, { maxLength: 5 })), { maxLength: 6 })
  .map((parts) => Uint8Array.from(parts.flat()))

describe('bytes that are not UTF-8', () => {
  test('are found wherever a decoder finds any', () => {
    fc.assert(
      fc.property(bytes, (file) => {
        expect(utf8Fault(file) === null).toBe(decodes(file))
      }),
      { numRuns: 3000 },
    )
  })

  test('all that stands before the first of them is UTF-8, and nothing that begins with it', () => {
    fc.assert(
      fc.property(bytes, (file) => {
        const fault = utf8Fault(file)
        fc.pre(fault !== null)
        expect(decodes(file.subarray(0, fault))).toBe(true)
        for (let more = 1; more <= 4 && fault + more <= file.length; more += 1) {
          expect(decodes(file.subarray(0, fault + more))).toBe(false)
        }
      }),
      { numRuns: 2000 },
    )
  })
})
