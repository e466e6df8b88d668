import * as z from 'zod/mini'
import { longestStatement } from './own-queries.ts'

/** How many statements are remembered. */
export const longestHistory = 50
const key = 'phong-trao-statements'
const draftKey = 'phong-trao-statement'

const History = z.array(z.string())

/** The statements that were run in this browser, the last one first; none where the browser keeps nothing. */
export function readHistory(): string[] {
  try {
    return History.safeParse(JSON.parse(localStorage.getItem(key) ?? '[]')).data ?? []
  } catch {
    return []
  }
}

/** Remembers a statement as the last one that was run; answers with all. One run again is there once. */
export function remember(sql: string): string[] {
  const text = sql.trim()
  const before = readHistory()
  if (text === '' || text.length > longestStatement) return before
  return keep([text, ...before.filter((one) => one !== text)].slice(0, longestHistory))
}

export const forgetHistory = (): string[] => keep([])

function keep(history: string[]): string[] {
  try {
    if (history.length > 0) localStorage.setItem(key, JSON.stringify(history))
    else localStorage.removeItem(key)
  } catch {
    // It is remembered while the page is open; that is all.
  }
  return history
}

/** The statement that was being written when the page was left; null where there was none. */
export function readDraft(): string | null {
  try {
    return localStorage.getItem(draftKey)
  } catch {
    return null
  }
}

export function keepDraft(sql: string): void {
  try {
    localStorage.setItem(draftKey, sql.slice(0, longestStatement))
  } catch {
    // It is there while the page is open; that is all.
  }
}
