import type { QueryClient } from '@tanstack/react-query'
import { tableFromIPC } from 'apache-arrow'
import * as z from 'zod'
import { rowsOf } from '../../queries/ask.ts'
import { type QueryName, queries } from '../../queries/catalog.ts'
import type { FirstResult } from '../store/first-results.ts'

const Key = z.tuple([
  z.literal('answer'),
  z.string(),
  z.string().refine((name): name is QueryName => queries.has(name)),
  z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
])

/** Puts prebuilt answers into the result cache, under the keys that pages will ask by. */
export function seedAnswers(answers: QueryClient, results: readonly FirstResult[]): void {
  for (const { key, arrow } of results) {
    const known = Key.parse(JSON.parse(key))
    answers.setQueryData(known, rowsOf(known[2], tableFromIPC(arrow)))
  }
}
