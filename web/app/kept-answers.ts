import type { QueryClient } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { FirstResult } from '../store/first-results.ts'
import { isDraftKey } from '../store/held-plan.ts'
import type { Workspace } from '../store/workspace.ts'

/** Characters of JSON that are kept at most: the views of a working day, not a second database. */
const most = 3_000_000

/** Milliseconds without another answer after which answers are kept. */
const restsAfter = 1500

const Kept = z.strictObject({ edition: z.string(), answers: z.array(FirstResult) })

/** The answers that an earlier visit kept of the workspace's data as it is now; none of another edition. */
export async function readKeptAnswers(workspace: Workspace, edition: string): Promise<FirstResult[]> {
  const { dataset, fault } = workspace.get()
  if (!dataset || fault) return []
  const kept = Kept.safeParse(await workspace.log.keptAnswers(dataset.version))
  return kept.data?.edition === edition ? kept.data.answers : []
}

/** The latest answers over one data version, in the size that is kept. */
export function latestAnswers(client: QueryClient, version: string): FirstResult[] {
  const found = client
    .getQueryCache()
    .findAll({ queryKey: ['answer', version] })
    .filter(({ state }) => state.status === 'success')
    .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
  const answers: FirstResult[] = []
  let size = 0
  for (const { queryKey, state } of found) {
    const answer = FirstResult.safeParse({ key: queryKey, rows: state.data })
    // What is asked of two states has an answer for those two only; drafts are gone with the page, and traces are long.
    if (!answer.success || /^(import|trace)\//.test(answer.data.key[2])) continue
    if (isDraftKey(answer.data.key[3].plan)) continue
    size += JSON.stringify(answer.data).length
    if (size > most) break
    answers.push(answer.data)
  }
  return answers
}

/** Keeps the answers of the workspace's last views for the next visit, whenever no more of them come. */
export function keepAnswers(workspace: Workspace, client: QueryClient, edition: string): void {
  let rest: ReturnType<typeof setTimeout> | undefined
  const keep = () => {
    const { dataset, fault } = workspace.get()
    if (!dataset || fault) return
    const answers = latestAnswers(client, dataset.version)
    if (answers.length === 0) return
    // Where there is no room, the next visit waits for the engine; that is slower, not wrong.
    workspace.log.keepAnswers(dataset.version, { edition, answers }).catch(() => undefined)
  }
  client.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'updated' || query.queryKey[1] !== workspace.get().dataset?.version) return
    clearTimeout(rest)
    rest = setTimeout(keep, restsAfter)
  })
}
