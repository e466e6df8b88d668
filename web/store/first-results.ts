import * as z from 'zod/mini'

const Value = z.union([z.string(), z.number(), z.boolean(), z.null()])

/**
 * One prebuilt answer: the key of the result cache that it answers, and its rows. Rows and not Arrow, so
 * that the first view does not wait for the code that reads Arrow.
 */
export const FirstResult = z.strictObject({
  key: z.tuple([z.literal('answer'), z.string(), z.string(), z.record(z.string(), Value)]),
  rows: z.array(z.record(z.string(), Value)),
})
export type FirstResult = z.infer<typeof FirstResult>

/** The bytes of the file that holds prebuilt answers. */
export function packFirstResults(results: readonly FirstResult[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(results))
}

/** The answers of {@link packFirstResults}. Throws on bytes that are not such a file. */
export function unpackFirstResults(bytes: Uint8Array): FirstResult[] {
  return z.array(FirstResult).parse(JSON.parse(new TextDecoder().decode(bytes)))
}
