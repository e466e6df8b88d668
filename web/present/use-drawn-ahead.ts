import { useEffect, useState } from 'react'
import { drawnAhead } from './place.ts'

/**
 * The slides to be drawn: the one that is shown, and in quiet moments one more at a time of those near it. A change
 * of slide then only uncovers what is there.
 */
export function useDrawnAhead(at: number, slides: number): ReadonlySet<number> {
  const [drawn, setDrawn] = useState<ReadonlySet<number>>(new Set([at]))
  const wanted = drawnAhead(at, slides)
  const next = wanted.find((slide) => !drawn.has(slide))
  useEffect(() => {
    if (next === undefined) return
    const add = () =>
      setDrawn(
        (before) =>
          new Set([...before].filter((slide) => slide === at || wanted.includes(slide)).concat(at, next)),
      )
    // Not every browser tells of quiet moments.
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(add, 60)
      return () => clearTimeout(timer)
    }
    const handle = requestIdleCallback(add, { timeout: 500 })
    return () => cancelIdleCallback(handle)
  })
  return drawn.has(at) ? drawn : new Set([...drawn, at])
}
