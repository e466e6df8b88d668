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

interface PresentSearch extends ViewSearch {
  /** The slide that is shown. */
  slide?: string
  /** Set in the presenter's window, and for paper. */
  speaker?: string
  print?: string
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
const area = createRoute({
  getParentRoute: () => root,
  path: '/area',
  component: lazyRouteComponent(() => import('../pages/area/AreaPage.tsx'), 'AreaPage'),
})
const targets = createRoute({
  getParentRoute: () => root,
  path: '/targets',
  component: lazyRouteComponent(() => import('../pages/targets/TargetsPage.tsx'), 'TargetsPage'),
})
const classification = createRoute({
  getParentRoute: () => root,
  path: '/classification',
  component: lazyRouteComponent(
    () => import('../pages/classification/ClassificationPage.tsx'),
    'ClassificationPage',
  ),
})
const typical = createRoute({
  getParentRoute: () => root,
  path: '/typical',
  component: lazyRouteComponent(() => import('../pages/typical/TypicalPage.tsx'), 'TypicalPage'),
})
const units = createRoute({
  getParentRoute: () => root,
  path: '/units',
  component: lazyRouteComponent(() => import('../pages/units/UnitsPage.tsx'), 'UnitsPage'),
})
const quality = createRoute({
  getParentRoute: () => root,
  path: '/quality',
  component: lazyRouteComponent(() => import('../pages/quality/QualityPage.tsx'), 'QualityPage'),
})
const explore = createRoute({
  getParentRoute: () => root,
  path: '/explore',
  component: lazyRouteComponent(() => import('../pages/explore/ExplorePage.tsx'), 'ExplorePage'),
})
const sentences = createRoute({
  getParentRoute: () => root,
  path: '/sentences',
  component: lazyRouteComponent(() => import('../pages/sentences/SentencesPage.tsx'), 'SentencesPage'),
})
const calendar = createRoute({
  getParentRoute: () => root,
  path: '/calendar',
  component: lazyRouteComponent(() => import('../pages/calendar/CalendarPage.tsx'), 'CalendarPage'),
})
const deck = createRoute({
  getParentRoute: () => root,
  path: '/deck/{-$id}',
  component: lazyRouteComponent(() => import('../pages/deck/DeckPage.tsx'), 'DeckPage'),
})
const data = createRoute({
  getParentRoute: () => root,
  path: '/data/{-$task}',
  component: lazyRouteComponent(() => import('../pages/data/DataPage.tsx'), 'DataPage'),
})
const plan = createRoute({
  getParentRoute: () => root,
  path: '/plan/{-$id}',
  component: lazyRouteComponent(() => import('../pages/plan/PlanPage.tsx'), 'PlanPage'),
})
const present = createRoute({
  getParentRoute: () => root,
  path: '/present/$id',
  validateSearch: (raw): PresentSearch => raw,
  component: lazyRouteComponent(() => import('../present/PresentPage.tsx'), 'PresentPage'),
})
const routeTree = root.addChildren([
  overview,
  compare,
  area,
  classification,
  targets,
  typical,
  units,
  quality,
  explore,
  sentences,
  calendar,
  plan,
  deck,
  data,
  present,
])

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
  interface HistoryState {
    /** The import that the log is to be open at. */
    importId?: number
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
