import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { type OwnBoundaries, readOwnBoundaries } from '../../data/boundaries/own-boundaries.ts'
import type { Dataset } from '../../data/model/dataset.ts'
import { boundariesSetting } from '../store/own-boundaries.ts'
import { useData } from './data-context.tsx'

const alike = (one: readonly OwnBoundaries[], other: readonly OwnBoundaries[]) =>
  one.length === other.length && one.every(({ saved_at }, at) => saved_at === other[at]?.saved_at)

/** The boundaries kept in this browser, in whichever tab they came in; null until they are read. */
export function useOwnBoundaries(): readonly OwnBoundaries[] | null {
  const { workspace, followed } = useData()
  // A new state each time that anything kept has changed.
  const state = useSyncExternalStore(workspace.subscribe, workspace.get)
  const [own, setOwn] = useState<readonly OwnBoundaries[] | null>(null)
  useEffect(() => {
    let gone = false
    const read = async () => {
      await followed()
      return readOwnBoundaries(await workspace.log.setting(boundariesSetting))
    }
    // Where the browser keeps nothing there are none.
    void read()
      .catch(() => [])
      .then((found) => {
        if (!gone && state === workspace.get())
          setOwn((before) => (before && alike(before, found) ? before : found))
      })
    return () => {
      gone = true
    }
  }, [workspace, followed, state])
  return own
}

/**
 * All boundaries that there are of a dataset's province: those of the package that it came in first, then those of this
 * browser, then of other packages. Null until they are read.
 */
export function useBoundariesFor({ id, scope }: Dataset): readonly OwnBoundaries[] | null {
  const { packages } = useData()
  const own = useOwnBoundaries()
  // Another object each time that a package comes or goes.
  const there = packages?.get()
  return useMemo(() => {
    if (own === null) return null
    const { beside = null, opened = [] } = there ?? {}
    const published = [...(beside ? [beside] : []), ...opened]
    const of = (mine: boolean) =>
      published
        .filter(({ dataset }) => (dataset.id === id) === mine)
        .flatMap(({ boundaries }) => readOwnBoundaries(boundaries))
    return [...of(true), ...own, ...of(false)].filter((one) => one.scope === scope)
  }, [own, there, id, scope])
}
