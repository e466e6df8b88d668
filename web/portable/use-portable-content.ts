import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Dataset } from '../../data/model/dataset.ts'
import { useData } from '../app/data-context.tsx'
import { useBoundariesFor } from '../app/use-boundaries.ts'
import { decksToPublish } from '../store/own-decks.ts'
import { notesToPublish } from '../store/own-notes.ts'
import type { PackageTitle } from '../store/package/package-dataset.ts'
import { readPublisher } from '../store/package/publisher.ts'
import type { PortableContent } from './make-portable.ts'

/** All that a portable edition of a dataset may hold beside it, and the names that it will bear. */
export function usePortableContent(dataset: Dataset): {
  found: Omit<PortableContent, 'names'>
  names: PackageTitle
  setNames: (names: PackageTitle) => void
} {
  const data = useData()
  const state = useSyncExternalStore(data.workspace.subscribe, data.workspace.get)
  const boundaries = useBoundariesFor(dataset) ?? []
  const { beside = null, opened = [] } = data.packages?.get() ?? {}
  const published = [...(beside ? [beside] : []), ...opened].find((one) => one.dataset.id === dataset.id)
  const { title: given = '', organisation: giver = '' } = published?.manifest ?? {}
  const [names, setNames] = useState<PackageTitle>({ title: given, organisation: giver })

  // Those of the publisher for a package of somebody's; for the analyst's own data those given last.
  const { log } = data.workspace
  const { name: organisationName } = state.organisation
  useEffect(() => {
    if (given) return
    void readPublisher(log)
      .catch(() => ({ title: '', organisation: '' }))
      .then(({ title, organisation }) =>
        setNames((typed) => ({
          title: typed.title || title,
          organisation: typed.organisation || organisation || organisationName,
        })),
      )
  }, [log, given, organisationName])

  const years = new Set(dataset.years.map(({ year }) => year))
  return {
    found: {
      decks: decksToPublish([...state.decks, ...data.decks], dataset.id),
      notes: notesToPublish(data.notes, dataset.id, years),
      plans: data.plans,
      boundaries: dataset.kind === 'workspace' ? boundaries : [],
    },
    names,
    setNames,
  }
}
