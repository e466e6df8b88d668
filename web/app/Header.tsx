import { Badge, Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { currentInSight } from './current-in-sight.ts'
import { demonstrationLabel } from './demonstration-label.ts'
import { EngineProgress } from './EngineNotice.tsx'
import { pages } from './pages.ts'
import classes from './Shell.module.css'
import { useView } from './use-view.ts'
import { searchOf } from './view.ts'

// Menus are the heaviest part of the page, and no chart needs them to be drawn.
const MorePages = lazy(() => import('./MorePages.tsx'))
const SharePanel = lazy(() => import('../share/SharePanel.tsx'))
const PrintPage = lazy(() => import('../print/PrintPage.tsx'))

interface HeaderProps {
  path: string
  /** Whether the filters hold for the page. */
  filtered: boolean
  /** Whether the first view is drawn, and the rest may come. */
  atRest: boolean
}

/** Name, pages, the label of the dataset, and what can be done with any page. */
export function Header({ path, filtered, atRest }: HeaderProps) {
  const { t } = useTranslation()
  const { view, go } = useView()
  const [sharing, setSharing] = useState(false)
  const label = demonstrationLabel(view.dataset)
  const other = view.language === 'vi' ? 'en' : 'vi'
  return (
    <header className={classes.header}>
      <Link to="/" search={searchOf(view)} className={classes.brand}>
        {t('app.name')}
      </Link>
      <nav ref={currentInSight} className={classes.nav} aria-label={t('app.pages')}>
        {pages.map(({ to, name }) => (
          <Link
            key={to}
            to={to}
            search={searchOf(view)}
            className={classes.page}
            activeOptions={{ exact: to === '/', includeSearch: false }}
          >
            {t(name)}
          </Link>
        ))}
        <Suspense fallback={<span className={classes.page}>{t('page.more')}</span>}>
          <MorePages path={path} />
        </Suspense>
      </nav>
      {label && (
        <Badge color="#a63a06" variant="filled" size="lg" radius="sm" tt="none">
          {t(label)}
        </Badge>
      )}
      <EngineProgress />
      <span className={classes.print}>
        {atRest && (
          <Suspense>
            <PrintPage path={path} filtered={filtered} />
          </Suspense>
        )}
      </span>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setSharing(true)}>
        {t('app.share')}
      </Button>
      {sharing && (
        <Suspense>
          <SharePanel onClose={() => setSharing(false)} />
        </Suspense>
      )}
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        lang={other}
        onClick={() => go({ language: other })}
      >
        {other === 'en' ? 'English' : 'Tiếng Việt'}
      </Button>
    </header>
  )
}
