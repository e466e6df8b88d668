import { Badge, Button } from '@mantine/core'
import { useIsFetching } from '@tanstack/react-query'
import { Link, Outlet, useLocation, useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { EngineNotice, EngineProgress } from './EngineNotice.tsx'
import classes from './Shell.module.css'
import { SourceLine } from './SourceLine.tsx'
import { useEngine } from './use-engine.ts'
import { useView } from './use-view.ts'
import { ViewNotices } from './ViewNotices.tsx'
import { searchOf } from './view.ts'

// Its menus are the heaviest part of the page, and no chart needs them to be drawn.
const FilterBar = lazy(() => import('./FilterBar.tsx'))

const pages = [
  { to: '/', name: 'page.overview' },
  { to: '/compare', name: 'page.compare' },
] as const

/** What all pages share: name, navigation, filters, the label of the dataset, and where its figures come from. */
export function Shell() {
  const { t, i18n } = useTranslation()
  const { view, problems, go } = useView()
  const search = useSearch({ from: '__root__' })
  const navigate = useNavigate()
  const { language } = view

  useEffect(() => {
    void i18n.changeLanguage(language)
    document.documentElement.lang = language
    document.title = i18n.getFixedT(language)('app.title')
  }, [i18n, language])

  useEngine(view)
  const busy = useIsFetching() > 0

  // The address always names dataset and years: a link keeps its meaning when newer data is published.
  const here = useLocation({ select: ({ pathname }) => pages.some(({ to }) => to === pathname) })
  const complete = !here || (search.dataset && search.year && search.compare)
  useEffect(() => {
    if (!complete && problems.length === 0) {
      void navigate({ to: '.', search: searchOf(view), replace: true })
    }
  }, [complete, problems, navigate, view])

  return (
    <div className={classes.shell}>
      <button type="button" className={classes.skip} onClick={() => document.getElementById('main')?.focus()}>
        {t('app.skip')}
      </button>
      <header className={classes.header}>
        <Link to="/" search={searchOf(view)} className={classes.brand}>
          {t('app.name')}
        </Link>
        <nav className={classes.nav} aria-label={t('app.pages')}>
          {pages.map(({ to, name }) => (
            <Link
              key={to}
              to={to}
              search={searchOf(view)}
              className={classes.page}
              activeOptions={{ exact: true, includeSearch: false }}
            >
              {t(name)}
            </Link>
          ))}
        </nav>
        {view.dataset.kind === 'demonstration' && (
          <Badge color="#a63a06" variant="filled" size="lg" radius="sm" tt="none">
            {t('dataset.demo.label')}
          </Badge>
        )}
        <EngineProgress />
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          lang={language === 'vi' ? 'en' : 'vi'}
          onClick={() => go({ language: language === 'vi' ? 'en' : 'vi' })}
        >
          {language === 'vi' ? 'English' : 'Tiếng Việt'}
        </Button>
      </header>
      <Suspense fallback={<div className={classes.filters} data-loading />}>
        <FilterBar />
      </Suspense>
      <main id="main" tabIndex={-1} className={classes.main} aria-busy={busy}>
        <ViewNotices />
        <EngineNotice />
        <Outlet />
      </main>
      <footer className={classes.footer}>
        <SourceLine />
      </footer>
    </div>
  )
}
