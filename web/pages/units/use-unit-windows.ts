import { useThrottledValue } from '@mantine/hooks'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { QueryRow } from '../../../queries/catalog.ts'
import { useData } from '../../app/data-context.tsx'
import { answerOptions } from '../../app/question.ts'
import type { View } from '../../app/view.ts'
import { rowsQuestion, unitQuestions } from './questions.ts'

export type UnitRow = QueryRow<'units/rows'>
export type UnitWindow = QueryRow<'units/order'>

/** Units in a window of `units/order`. */
const windowSize = 100

/** Milliseconds that an answer is kept once nothing shows it: lists are long, and asking again is quick. */
const keptFor = 60_000
/** At most so often (milliseconds) does scrolling ask for other rows. */
const askEvery = 80

/** The order of the units that a view lists: their numbers, window by window. */
export function useUnitOrder(view: View) {
  const data = useData()
  return useQuery({ ...answerOptions(data, unitQuestions(view).order), gcTime: keptFor })
}

/** The rows around those that are on the screen, from the engine as they come in sight; null while one loads. */
export function useUnitRows(
  view: View,
  windows: readonly UnitWindow[],
  first: number,
  last: number,
): { rowAt: (index: number) => UnitRow | null; error: Error | null; retry: () => void } {
  const data = useData()
  const wanted = `${Math.floor(first / windowSize)} ${Math.floor(last / windowSize)}`
  const [from = 0, to = 0] = useThrottledValue(wanted, askEvery).split(' ').map(Number)
  const near = windows.slice(Math.max(0, from - 1), to + 2)
  const answers = useQueries({
    queries: near.map(({ numbers }) => ({
      ...answerOptions(data, rowsQuestion(view, numbers)),
      gcTime: keptFor,
    })),
  })
  const rows = useMemo(() => {
    const found = new Map<number, UnitRow>()
    near.forEach((window, at) => {
      answers[at]?.data?.forEach((row, index) => {
        found.set(window.first + index, row)
      })
    })
    return found
  }, [near, answers])
  const failed = answers.find(({ error }) => error !== null)
  return {
    rowAt: (index) => rows.get(index) ?? null,
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
  }
}
