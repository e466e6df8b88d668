import * as z from 'zod/mini'

/** A calendar day as ISO text, `yyyy-mm-dd`; text order is date order. */
export const Day = z.iso.date()
export type Day = z.infer<typeof Day>
