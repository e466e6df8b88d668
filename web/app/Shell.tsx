import { useIsFetching } from '@tanstack/react-query'
import { Outlet, rootRouteId, useMatches, useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, use, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { bringTexts } from '../i18n/setup.ts'
import { portableEdition } from '../portable/edition.ts'
import { useData } from './data-context.tsx'
import { EngineNotice } from './EngineNotice.tsx'
import { Header } from './Header.tsx'
import { pageNameAt } from './page-title.ts'
import { morePages, pages } from './pages.ts'
import classes from './Shell.module.css'
import { SourceLine } from './SourceLine.tsx'
import { useAtRest } from './use-at-rest.ts'
import { useEngine } from './use-engine.ts'
import { useOwnData } from './use-own-data.ts'
import { useView } from './use-view.ts'
import { ViewNotices } from './ViewNotices.tsx'
import { searchOf } from './view.ts'

// Its menus are heavy, and no chart needs them to be drawn.
const FilterBar = lazy(() => import('./FilterBar.tsx'))
const PortableLine = lazy(() => import('../portable/PortableLine.tsx'))
const Offline = lazy(() => import('../offline/Offline.tsx'))

const isDataPage = (path: string) => /^\/data(\/|$)/.test(path)
const isPlanPage = (path: string) => /^\/(plan|deck)(\/|$)/.test(path)

/** What all pages share: name, navigation, filters, the label of the dataset, and where its figures come from. */
export function Shell() {
  const { t, i18n } = useTranslation()
  const { view, problems, go } = useView()
  const search = useSearch({ from: '__root__' })
  const navigate = useNavigate()
  const { language } = view

  useEffect(() => {
    let isWanted = true
    const show = () => {
      if (!isWanted) return
      void i18n.changeLanguage(language)
      document.documentElement.lang = language
    }
    bringTexts(i18n, language).then(show, console.warn)
    return () => {
      isWanted = false
    }
  }, [i18n, language])

  useEngine(view)
  useOwnData(view, go)
  const atRest = useAtRest()

  // The address always names dataset, years and plan: a link keeps its meaning when newer data is published.
  // The path of the page that is shown, as the search is: the location is ahead of it while a page's code comes.
  // An address of no page has the root alone, which is not the Overview.
  const path = useMatches({
    select: (matches) => matches.find(({ routeId }) => routeId !== rootRouteId)?.pathname ?? '',
  })
  const name = pageNameAt(path)
  const title = name ? `${t(name)} · ${t('app.title')}` : t('app.title')
  useEffect(() => {
    document.title = title
  }, [title])
  const onDataPage = isDataPage(path)
  const here = onDataPage || isPlanPage(path) || [...pages, ...morePages].some(({ to }) => to === path)
  const complete = !here || (search.dataset && search.year && search.compare && search.plan)
  useEffect(() => {
    if (!complete && problems.length === 0) {
      void navigate({ to: '.', search: searchOf(view), replace: true })
    }
  }, [complete, problems, navigate, view])

  const edition = portableEdition()
  const presents = path.startsWith('/present/')
  // A page from a file is offline as it is.
  const offline = atRest && edition === null && (
    <Suspense>
      <Offline quiet={presents} />
    </Suspense>
  )
  // A deck has the whole window.
  if (presents) {
    return (
      <>
        {offline}
        <Outlet />
      </>
    )
  }
  return (
    <div className={classes.shell}>
      <button type="button" className={classes.skip} onClick={() => document.getElementById('main')?.focus()}>
        {t('app.skip')}
      </button>
      <Header path={path} filtered={!onDataPage} atRest={atRest} />
      {!onDataPage && (
        <Suspense fallback={<div className={classes.filters} data-loading />}>
          <FilterBar />
        </Suspense>
      )}
      <Main path={path}>
        {edition && (
          <Suspense fallback={<span data-loading />}>
            <PortableLine about={edition.about} />
          </Suspense>
        )}
        {offline}
        {!onDataPage && <ViewNotices />}
        <EngineNotice />
        {onDataPage ? (
          <Suspense fallback={<div data-loading />}>
            <FollowedOutlet />
          </Suspense>
        ) : (
          <Outlet />
        )}
      </Main>
      <footer className={classes.footer}>
        <SourceLine />
      </footer>
    </div>
  )
}

/** What a page shows; says whether an answer is under way, and draws nothing else again for it. */
function Main({ path, children }: { path: string; children: ReactNode }) {
  const busy = useIsFetching() > 0
  return (
    <main id="main" tabIndex={-1} className={classes.main} aria-busy={busy} data-path={path}>
      {children}
    </main>
  )
}

/** The Data page, once the log and the packages are there to be worked with. */
function FollowedOutlet() {
  use(useData().followed())
  return <Outlet />
}
