import * as z from 'zod/mini'
import type { ImportLog } from '../import-log.ts'

const Publisher = z.object({ title: z.string(), organisation: z.string() })
export type Publisher = z.infer<typeof Publisher>

const key = 'publisher'

/** The names that the last package was published under; empty ones where there was none. */
export async function readPublisher(log: Pick<ImportLog, 'setting'>): Promise<Publisher> {
  return Publisher.safeParse(await log.setting(key)).data ?? { title: '', organisation: '' }
}

export function writePublisher(log: Pick<ImportLog, 'setSetting'>, publisher: Publisher): Promise<void> {
  return log.setSetting(key, publisher)
}
