import { ActionIcon, Button, Group, Text, Title } from '@mantine/core'
import { IconCopy, IconPlus, IconTrash } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { Deck } from '../../../data/deck/deck.ts'
import { dayOf } from '../../../data/model/date.ts'
import { useData } from '../../app/data-context.tsx'
import { useAnswer } from '../../app/question.ts'
import { usePlan } from '../../app/use-plan.ts'
import { areaQuestion, useView } from '../../app/use-view.ts'
import { searchOf } from '../../app/view.ts'
import { DeckFailed } from '../../deck/DeckFailed.tsx'
import { copyOf } from '../../deck/deck-edit.ts'
import { wholeDeck } from '../../deck/new-deck.ts'
import { figureText } from '../../figures/use-figure.ts'
import { useChartText, useFormat, useLanguage } from '../../i18n/use-format.ts'
import classes from './DeckPage.module.css'
import { OrganisationForm } from './OrganisationForm.tsx'
import { UndoDialog } from './UndoDialog.tsx'

/** All decks: the analyst's own, to open, copy and delete, and those of packages, to be seen and copied. */
export function DeckList() {
  const { t, i18n } = useTranslation('deck')
  const text = useChartText()
  const language = useLanguage()
  const { workspace, decks: ofPackages } = useData()
  const { decks } = useSyncExternalStore(workspace.subscribe, workspace.get)
  const { view } = useView()
  const { plan, isPending } = usePlan()
  const area = useAnswer(areaQuestion(view)).data?.[0] ?? null
  const navigate = useNavigate()
  const [failed, setFailed] = useState<unknown>(null)
  const [deleted, setDeleted] = useState<Deck | null>(null)
  const [busy, setBusy] = useState(false)

  const keep = async (deck: Deck) => {
    setBusy(true)
    try {
      await workspace.saveDeck(deck, null)
      await navigate({ to: '/deck/{-$id}', params: { id: deck.id }, search: searchOf(view) })
    } catch (error) {
      setFailed(error)
      setBusy(false)
    }
  }
  const remove = (deck: Deck) =>
    workspace.deleteDeck(deck.id).then(() => {
      setFailed(null)
      setDeleted(deck)
    }, setFailed)
  const copy = (deck: Deck) => keep(copyOf(deck, t('copyOf', { title: deck.title }), new Date()))
  const make = () => {
    const words = figureText(i18n, language, text)
    return keep(wholeDeck(view, { plan, area }, words, new Date()))
  }

  return (
    <section aria-labelledby="decks-title" className={classes.page}>
      <Group justify="space-between" align="flex-start">
        <div className={classes.intro}>
          <Title order={1} id="decks-title" fz={20}>
            {t('list.title')}
          </Title>
          <Text size="sm">{t('list.intro')}</Text>
        </div>
        <Button
          leftSection={<IconPlus size={16} />}
          data-new-deck
          loading={busy}
          disabled={isPending || !area}
          onClick={() => void make()}
        >
          {t('new')}
        </Button>
      </Group>
      {failed !== null && <DeckFailed error={failed} />}
      {decks.length + ofPackages.length === 0 ? (
        <Text size="sm">{t('list.none')}</Text>
      ) : (
        <ul className={classes.decks}>
          {decks.map((deck) => (
            <DeckItem
              key={deck.id}
              deck={deck}
              onCopy={() => void copy(deck)}
              onDelete={() => void remove(deck)}
            />
          ))}
          {ofPackages.map((deck) => (
            <DeckItem key={deck.id} deck={deck} onCopy={() => void copy(deck)} onDelete={null} />
          ))}
        </ul>
      )}
      <OrganisationForm />
      {deleted && (
        <UndoDialog
          key={deleted.id}
          said={t('done.deleted', { title: deleted.title })}
          onUndo={() => workspace.saveDeck(deleted, null).then(() => setDeleted(null), setFailed)}
          onClose={() => setDeleted(null)}
        />
      )}
    </section>
  )
}

interface DeckItemProps {
  deck: Deck
  onCopy: () => void
  /** Null for what is not the analyst's own. */
  onDelete: (() => void) | null
}

function DeckItem({ deck, onCopy, onDelete }: DeckItemProps) {
  const { t } = useTranslation('deck')
  const format = useFormat()
  const { view } = useView()
  const { frozen, slides, title, changed_at } = deck
  const about = [
    t('list.slides', { number: format.count(slides.length) }),
    frozen ? t('standing.frozen', { day: format.day(dayOf(frozen.at)) }) : t('standing.follows'),
    onDelete ? t('list.changed', { day: format.day(dayOf(changed_at)) }) : t('list.ofPackage'),
  ]
  return (
    <li className={classes.deck} data-deck={deck.id}>
      <div className={classes.deckName}>
        <Link to="/deck/{-$id}" params={{ id: deck.id }} search={searchOf(view)} className={classes.deckLink}>
          {title}
        </Link>
        <Text size="xs" c="dimmed">
          {about.join(' · ')}
        </Text>
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        onClick={onCopy}
        aria-label={`${onDelete ? t('copy') : t('copyOfOther')}: ${title}`}
        title={onDelete ? t('copy') : t('copyOfOther')}
      >
        <IconCopy size={16} />
      </ActionIcon>
      {onDelete && (
        <ActionIcon
          variant="subtle"
          color="red"
          onClick={onDelete}
          aria-label={t('deleteOne', { title })}
          title={t('delete')}
        >
          <IconTrash size={16} />
        </ActionIcon>
      )}
    </li>
  )
}
