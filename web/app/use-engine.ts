import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useData } from './data-context.tsx'
import type { View } from './view.ts'

/**
 * Loads the engine with the view's dataset once the page is at rest, and then has it answer itself what the
 * page shows from prebuilt answers. Equal answers redraw nothing.
 */
export function useEngine({ dataset }: View): void {
  const { warehouse } = useData()
  const client = useQueryClient()
  useEffect(() => {
    const begin = () => {
      warehouse.prepare(dataset).then(
        () => {
          performance.mark('engine-ready')
          return client.refetchQueries({ type: 'active', stale: true })
        },
        // Why it failed is said by the status; charts without a prebuilt answer say it, too.
        () => undefined,
      )
    }
    const atRest = setTimeout(begin, 300)
    return () => clearTimeout(atRest)
  }, [client, dataset, warehouse])
}
