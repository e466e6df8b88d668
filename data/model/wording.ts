import * as z from 'zod/mini'

/** A short text in both languages of the app. */
export const Wording = z.strictObject({
  vi: z.string().check(z.minLength(1), z.maxLength(400)),
  en: z.string().check(z.minLength(1), z.maxLength(400)),
})
export type Wording = z.infer<typeof Wording>
