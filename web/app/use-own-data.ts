import { useEffect, useRef } from 'react'
import { useData } from './data-context.tsx'
import type { UsedView } from './use-view.ts'
import type { View } from './view.ts'

/**
 * Puts the analyst's own data in the place of the demonstration once there is some, in every open tab. Who
 * looks at other data, or goes back to the demonstration, is left there.
 */
export function useOwnData({ dataset }: View, go: UsedView['go']): void {
  const { manifest } = useData()
  const own = manifest.datasets.find(({ kind }) => kind === 'workspace')
  const hadOwn = useRef(own !== undefined)
  useEffect(() => {
    const appeared = own !== undefined && !hadOwn.current
    hadOwn.current = own !== undefined
    if (appeared && dataset.kind === 'demonstration') go({ dataset: own })
  }, [own, dataset, go])
}
