import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Waiting.module.css'

const Page = ({ children }: { children: ReactNode }) => (
  <main id="main" className={classes.page}>
    {children}
  </main>
)

export function WaitingDeck() {
  const { t: words } = useTranslation('present')
  return (
    <Page>
      <p role="status" data-loading>
        {words('wait')}
      </p>
    </Page>
  )
}

/** There is no such deck here, or none of its slides is left. */
export function NoDeck({ empty = false }: { empty?: boolean }) {
  const { t: words } = useTranslation('present')
  return (
    <Page>
      <div className={classes.message} role="alert">
        <h1>{words(empty ? 'empty.title' : 'gone.title')}</h1>
        <p>{words(empty ? 'empty.advice' : 'gone.advice')}</p>
        <Link to="/" className={classes.link}>
          {words('gone.link')}
        </Link>
      </div>
    </Page>
  )
}
