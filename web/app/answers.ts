import { QueryClient } from '@tanstack/react-query'

/** When prebuilt answers count as given: before all others, stale as soon as the engine can answer itself. */
export const prebuiltAt = 1

/** The result cache. An answer holds as long as its data version: nothing makes it stale but another version. */
export function createAnswers(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: ({ state }) => (state.dataUpdatedAt === prebuiltAt ? 0 : Number.POSITIVE_INFINITY),
        refetchOnMount: false,
        gcTime: 30 * 60 * 1000,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
      },
    },
  })
}
