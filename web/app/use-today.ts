import { useSyncExternalStore } from 'react'
import { type Day, dayOf } from '../../data/model/date.ts'

const minute = 60_000

function everyMinute(listener: () => void): () => void {
  const timer = setInterval(listener, minute)
  return () => clearInterval(timer)
}

const today = (): Day => dayOf(new Date().toISOString())

/** Today where this computer is; a page left open overnight moves on. All of the app takes the day from here. */
export function useToday(): Day {
  return useSyncExternalStore(everyMinute, today)
}
