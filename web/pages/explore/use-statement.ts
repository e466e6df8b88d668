import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { ReadRows } from '../../../queries/engine/read-rows.ts'
import { useData } from '../../app/data-context.tsx'
import type { View } from '../../app/view.ts'
import { type Explorer, StatementStopped } from '../../store/explorer.ts'

/** The most rows of an answer that are loaded: what a table can be looked through, and a file opened. */
export const mostRows = 10_000

export interface Answered {
  sql: string
  rows: ReadRows
  seconds: number
  /** How many rows there are in all; 'counting', or null where they cannot be counted. */
  total: number | 'counting' | null
}

export type Statement =
  | { phase: 'none' }
  | { phase: 'running'; sql: string; since: number; before: Answered | null }
  | { phase: 'done'; answer: Answered }
  | { phase: 'failed'; sql: string; error: unknown }
  | { phase: 'stopped'; sql: string }

export interface UsedStatement {
  statement: Statement
  run: (sql: string) => void
  stop: () => void
}

/** The whole of a statement that can stand in brackets; its comments may end without a new line. */
const counted = (sql: string) => `SELECT count(*) AS n FROM (\n${sql.replace(/;\s*$/, '')}\n)`

/** Runs statements over the view's data, one at a time. The engine for them goes with the page. */
export function useStatement({ dataset }: View, onRun: (sql: string) => void): UsedStatement {
  const { warehouse, plans } = useData()
  const [statement, setStatement] = useState<Statement>({ phase: 'none' })
  const explorer = useRef<Explorer | null>(null)
  const turn = useRef(0)
  const keys = plans.map(({ key }) => key)

  // The engine for statements starts after the app's own, so that the first statement need not wait for it.
  useEffect(() => {
    let left = false
    const start = async () => {
      await warehouse.prepare(dataset)
      const used = await warehouse.explorer()
      if (left) return
      explorer.current = used
      await used.prepare(dataset)
    }
    // What keeps an engine from starting is said where one is needed.
    start().catch(() => undefined)
    return () => {
      left = true
      turn.current += 1
      explorer.current?.stop()
    }
  }, [warehouse, dataset])

  const run = async (sql: string) => {
    turn.current += 1
    const mine = turn.current
    const current = (next: Statement) => mine === turn.current && setStatement(next)
    const since = performance.now()
    const before = statement.phase === 'done' ? statement.answer : null
    setStatement({ phase: 'running', sql, since, before })
    onRun(sql)
    try {
      const used = await warehouse.explorer()
      explorer.current = used
      if (mine !== turn.current) return
      const rows = await used.read({ dataset, sql, limit: mostRows, plans: keys })
      const seconds = (performance.now() - since) / 1000
      const answer = { sql, rows, seconds, total: rows.more ? ('counting' as const) : rows.count }
      current({ phase: 'done', answer })
      if (!rows.more) return
      const total = await used
        .read({ dataset, sql: counted(sql), limit: 1, plans: keys })
        .then(({ columns }) => columns[0]?.values[0])
        .catch(() => null)
      current({ phase: 'done', answer: { ...answer, total: typeof total === 'number' ? total : null } })
    } catch (error) {
      if (error instanceof StatementStopped) current({ phase: 'stopped', sql })
      else current({ phase: 'failed', sql, error })
    }
  }

  const stop = () => {
    if (statement.phase !== 'running') return
    turn.current += 1
    setStatement({ phase: 'stopped', sql: statement.sql })
    explorer.current?.stop()
    // The next statement need not wait for the start.
    void explorer.current?.prepare(dataset)
  }
  const onEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || statement.phase !== 'running') return
    event.preventDefault()
    stop()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onEscape(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])

  return { statement, run: (sql) => void run(sql), stop }
}
