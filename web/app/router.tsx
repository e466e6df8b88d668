import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  type ErrorComponentProps,
  Link,
  lazyRouteComponent,
  type RouterHistory,
} from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { OverviewPage } from '../pages/overview/OverviewPage.tsx'
import { FailedAnswer } from '../ui/FailedAnswer.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Shell } from './Shell.tsx'
import { type ViewSearch, viewParameters } from './view.ts'

/** Keeps what the address may say, as text; what it means is decided over the data, in `resolveView`. */
function readSearch(raw: Record<string, unknown>): ViewSearch {
  const known = viewParameters.flatMap((name) => {
    const value = raw[name]
    return typeof value === 'string' ? [[name, value]] : []
  })
  return Object.fromEntries(known)
}

const root = createRootRoute({
  component: Shell,
  validateSearch: readSearch,
  notFoundComponent: NotFound,
  errorComponent: PageFailed,
})
const overview = createRoute({ getParentRoute: () => root, path: '/', component: OverviewPage })
const compare = createRoute({
  getParentRoute: () => root,
  path: '/compare',
  component: lazyRouteComponent(() => import('../pages/compare/ComparePage.tsx'), 'ComparePage'),
})
const routeTree = root.addChildren([overview, compare])

/** The pages. The address stands behind `#`, so that any static host and any sub-folder will do. */
export function createPages(history: RouterHistory = createHashHistory()) {
  return createRouter({
    routeTree,
    history,
    // Plain `name=value` pairs: values are text, never JSON.
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (search) => {
      const pairs = Object.entries(search).filter(
        (pair): pair is [string, string] => typeof pair[1] === 'string',
      )
      return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''
    },
    defaultErrorComponent: PageFailed,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createPages>
  }
}

function NotFound() {
  const { t } = useTranslation()
  return (
    <Notice title={t('error.notFound.title')}>
      <Link to="/">{t('error.notFound.advice')}</Link>
    </Notice>
  )
}

function PageFailed({ error, reset }: ErrorComponentProps) {
  return <FailedAnswer error={error} onRetry={reset} />
}
