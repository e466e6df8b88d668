import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Plan } from '../../data/plans/plan.ts'
import { useData } from './data-context.tsx'
import { useView } from './use-view.ts'

/** The plans that come with the app. Their texts are no part of the first view. */
export const shippedPlansQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: async () => (await import('../../data/plans/shipped-plans.ts')).shippedPlans,
  staleTime: Number.POSITIVE_INFINITY,
  throwOnError: true,
})

/** The plan that the view's figures are held against, with its rules; null where none is chosen or while it loads. */
export function usePlan(): { plan: Plan | null; isPending: boolean } {
  const { view } = useView()
  const { plans } = useData()
  const wanted = view.plan
  const held = plans.find(({ key }) => key === wanted)?.plan ?? null
  const { data, isLoading } = useQuery({ ...shippedPlansQuery, enabled: wanted !== null && held === null })
  const shipped = wanted === null ? null : (data?.find(({ id }) => id === wanted) ?? null)
  return { plan: held ?? shipped, isPending: isLoading }
}
