import { useSyncExternalStore } from 'react'

/** Rows of a table that are printed at most: some twenty-five sheets. Who needs more takes the file. */
export const mostPrinted = 500

let width: number | null = null
const hearers = new Set<() => void>()

const subscribe = (hear: () => void) => {
  hearers.add(hear)
  return () => hearers.delete(hear)
}

/** Says that the page is laid out for paper of so many CSS pixels, or for the screen again: null. */
export function setPaperWidth(next: number | null): void {
  width = next
  for (const hear of hearers) hear()
}

/** Width in CSS pixels of the paper that the page is laid out for; null on the screen. */
export const usePaperWidth = (): number | null =>
  useSyncExternalStore(
    subscribe,
    () => width,
    () => null,
  )
