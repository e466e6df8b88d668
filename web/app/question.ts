import type { QueryClient, UseQueryOptions } from '@tanstack/react-query'
import { useQuery } from '@tanstack/react-query'
import type { Dataset } from '../../data/model/dataset.ts'
import type { QueryName, QueryParams, QueryRow } from '../../queries/catalog.ts'
import { type DataSource, useData } from './data-context.tsx'

/** A named question with its parameters, over one dataset. */
export interface Question<Name extends QueryName = QueryName> {
  dataset: Dataset
  name: Name
  params: QueryParams<Name>
}

export const question = <Name extends QueryName>(
  dataset: Dataset,
  name: Name,
  params: QueryParams<Name>,
): Question<Name> => ({ dataset, name, params })

/** The result cache's key: the same data, question and parameters have the same answer. */
export const answerKey = (asked: Question) => ['answer', asked.dataset.version, asked.name, asked.params]

/** How the cache asks a question. */
export const answerOptions = <Name extends QueryName>(
  data: DataSource,
  asked: Question<Name>,
): UseQueryOptions<QueryRow<Name>[]> => ({
  queryKey: answerKey(asked),
  queryFn: () => data.warehouse.ask(asked.dataset, asked.name, asked.params),
})

/** The answer to a question: from the cache, else from the engine once it is there. */
export function useAnswer<Name extends QueryName>(asked: Question<Name>) {
  return useQuery(answerOptions(useData(), asked))
}

/** Asks ahead of the components that will, all at once. */
export function prefetch(client: QueryClient, data: DataSource, asked: readonly Question[]): void {
  for (const one of asked) void client.prefetchQuery(answerOptions(data, one))
}
