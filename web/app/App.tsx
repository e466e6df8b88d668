import { MantineProvider } from '@mantine/core'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import type { i18n } from 'i18next'
import { useSyncExternalStore } from 'react'
import { I18nextProvider } from 'react-i18next'
import { DataContext, type FollowedData } from './data-context.tsx'
import type { createPages } from './router.tsx'
import { theme } from './theme.ts'

interface AppProps {
  data: FollowedData
  answers: QueryClient
  router: ReturnType<typeof createPages>
  texts: i18n
}

/** The app over a data source, in the browser as in the prerendered page. */
export function App({ data, answers, router, texts }: AppProps) {
  const source = useSyncExternalStore(data.subscribe, data.get, data.get)
  return (
    <I18nextProvider i18n={texts}>
      <MantineProvider theme={theme} forceColorScheme="light">
        <QueryClientProvider client={answers}>
          <DataContext value={source}>
            <RouterProvider router={router} />
          </DataContext>
        </QueryClientProvider>
      </MantineProvider>
    </I18nextProvider>
  )
}
