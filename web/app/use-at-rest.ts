import { useEffect, useState } from 'react'

/** Milliseconds after which the first view has most likely been drawn. */
const drawnWithin = 1000

/** Whether the page has been there for a moment: what the first view does not need is loaded only then. */
export function useAtRest(): boolean {
  const [atRest, setAtRest] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setAtRest(true), drawnWithin)
    return () => clearTimeout(timer)
  }, [])
  return atRest
}
