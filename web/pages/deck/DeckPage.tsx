import { Skeleton } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { Suspense, use, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useData } from '../../app/data-context.tsx'
import { addDeckTexts } from '../../i18n/deck-texts.ts'
import { explainError } from '../../ui/explain-error.ts'
import { Notice } from '../../ui/Notice.tsx'
import '../../ui/later-components.css'
import { DeckList } from './DeckList.tsx'
import { OpenDeck } from './OpenDeck.tsx'

/** Decks (bài trình chiếu): which there are, and the one that the address names, to be edited. */
export function DeckPage() {
  const { i18n } = useTranslation()
  useState(() => addDeckTexts(i18n))
  return (
    <Suspense fallback={<Skeleton height={480} data-loading />}>
      <Decks />
    </Suspense>
  )
}

/** The page once the workspace is there. */
function Decks() {
  const { t } = useTranslation('deck')
  const { t: common } = useTranslation()
  const data = useData()
  use(data.followed())
  const { id } = useParams({ strict: false })
  const { decks, fault } = useSyncExternalStore(data.workspace.subscribe, data.workspace.get)
  const own = decks.find((deck) => deck.id === id)
  const deck = own ?? data.decks.find((one) => one.id === id)
  return (
    <>
      {fault !== null && (
        <Notice title={explainError(fault, common).title}>{explainError(fault, common).advice}</Notice>
      )}
      {deck ? (
        <OpenDeck key={deck.id} deck={deck} isOwn={own !== undefined} />
      ) : (
        <>
          {id !== undefined && <Notice>{t('list.unknown')}</Notice>}
          <DeckList />
        </>
      )}
    </>
  )
}
