import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { type OwnBoundaries, readOwnBoundaries } from '../../data/boundaries/own-boundaries.ts'
import type { Dataset } from '../../data/model/dataset.ts'
import { boundariesSetting } from '../store/own-boundaries.ts'
import { useData } from './data-context.tsx'

const alike = (one: readonly OwnBoundaries[], other: readonly OwnBoundaries[]) =>
  one.length === other.length && one.every(({ saved_at }, at) => saved_at === other[at]?.saved_at)

/** The boundaries kept in this browser, in whichever tab they came in; null until they are read, where `wanted`. */
export function useOwnBoundaries(wanted = true): readonly OwnBoundaries[] | null {
  const { workspace, followed } = useData()
  // A new state each time that anything kept has changed.
  const state = useSyncExternalStore(workspace.subscribe, workspace.get)
  const [own, setOwn] = useState<readonly OwnBoundaries[] | null>(null)
  useEffect(() => {
    if (!wanted) return
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
  }, [workspace, followed, state, wanted])
  return own
}

type Place = Pick<Dataset, 'id' | 'scope'>

/**
 * Finds all boundaries that there are of a dataset's province: those of the package that it came in first, then those
 * of this browser, then of other packages; the same list each time. Null until they are read, where `wanted`.
 */
export function useBoundaries(wanted = true): (dataset: Place) => readonly OwnBoundaries[] | null {
  const { packages } = useData()
  const own = useOwnBoundaries(wanted)
  // Another object each time that a package comes or goes.
  const there = packages?.get()
  const found = useMemo(() => {
    if (own === null) return null
    const { beside = null, opened = [] } = there ?? {}
    const published = [...(beside ? [beside] : []), ...opened].map(({ dataset, boundaries }) => ({
      id: dataset.id,
      boundaries: readOwnBoundaries(boundaries),
    }))
    return { own, published, lists: new Map<string, readonly OwnBoundaries[]>() }
  }, [own, there])
  return useCallback(
    ({ id, scope }) => {
      if (!found) return null
      const key = `${id} ${scope}`
      const known = found.lists.get(key)
      if (known) return known
      const of = (mine: boolean) =>
        found.published.filter((one) => (one.id === id) === mine).flatMap(({ boundaries }) => boundaries)
      const list = [...of(true), ...found.own, ...of(false)].filter((one) => one.scope === scope)
      found.lists.set(key, list)
      return list
    },
    [found],
  )
}

/** The boundaries for one dataset, see {@link useBoundaries}. */
export const useBoundariesFor = (dataset: Place): readonly OwnBoundaries[] | null => useBoundaries()(dataset)
