import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { Frozen } from '../../data/deck/deck.ts'
import type { ReadRows } from '../../queries/engine/read-rows.ts'
import { useData } from '../app/data-context.tsx'
import { frozenStatements } from './frozen-answers.ts'
import type { DeckGround, PreparedSlide } from './prepared-slide.ts'
import { type AskedStatement, statementKey, statementOptions } from './read-statement.ts'

/** The answers to statements that have come, or those that a frozen deck keeps. */
export function useStatementAnswers(frozen: Frozen | null): DeckGround['read'] {
  const data = useData()
  const client = useQueryClient()
  return useMemo(() => {
    if (frozen) return frozenStatements(frozen)
    return (asked) => {
      const state = client.getQueryState<ReadRows>(statementKey(data, asked))
      if (state?.data !== undefined) return { read: state.data }
      return state?.status === 'error' ? { error: state.error } : null
    }
  }, [frozen, client, data])
}

/** Each statement once. */
function uniqueStatements(prepared: readonly PreparedSlide[]): AskedStatement[] {
  const all = prepared.flatMap(({ statement }) => statement ?? [])
  return [...new Map(all.map((one) => [JSON.stringify([one.dataset.version, one.sql]), one])).values()]
}

/** Has the statements of slides answered. Their engine goes, with its memory, when the deck is left. */
export function useReadStatements(prepared: readonly PreparedSlide[]): void {
  const data = useData()
  const asked = uniqueStatements(prepared)
  // What is looked at here is what the deck is drawn again for.
  useQueries({ queries: asked.map((one) => statementOptions(data, one)) }).map(({ data, error }) => ({
    data,
    error,
  }))
  const { warehouse } = data
  const used = asked.length > 0
  useEffect(() => {
    if (!used) return
    return () => void warehouse.explorer().then((explorer) => explorer.stop())
  }, [warehouse, used])
}
