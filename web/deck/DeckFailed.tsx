import { useTranslation } from 'react-i18next'
import { longestText, mostDecks, mostSlides } from '../../data/deck/deck.ts'
import { DeckMovedOnError, TooManyDecksError } from '../store/own-decks.ts'
import { explainError } from '../ui/explain-error.ts'
import { Notice } from '../ui/Notice.tsx'
import { TooManySlidesError } from './deck-edit.ts'
import { FrozenTooLargeError } from './frozen-answers.ts'
import { StatementTooLongError } from './new-deck.ts'

/** Why a change of a deck was not kept, and what to do. The texts of decks have to be there. */
export function DeckFailed({ error }: { error: unknown }) {
  const { t } = useTranslation('deck')
  const { t: common } = useTranslation()
  if (error instanceof DeckMovedOnError) return <Notice title={t('moved.title')}>{t('moved.advice')}</Notice>
  if (error instanceof TooManyDecksError) return <Notice>{t('tooMany', { count: mostDecks })}</Notice>
  if (error instanceof TooManySlidesError) return <Notice>{t('add.tooMany', { most: mostSlides })}</Notice>
  if (error instanceof StatementTooLongError)
    return <Notice>{t('add.longStatement', { most: longestText })}</Notice>
  if (error instanceof FrozenTooLargeError) return <Notice>{t('standing.tooLarge')}</Notice>
  const { title, advice } = explainError(error, common)
  return <Notice title={title}>{advice}</Notice>
}
