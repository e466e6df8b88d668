import { Button, Group, Text, Title } from '@mantine/core'
import { IconArrowLeft, IconCopy, IconPresentation, IconSnowflake } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Deck } from '../../../data/deck/deck.ts'
import { dayOf } from '../../../data/model/date.ts'
import { useData } from '../../app/data-context.tsx'
import { useView } from '../../app/use-view.ts'
import { searchOf } from '../../app/view.ts'
import { DeckFailed } from '../../deck/DeckFailed.tsx'
import { copyOf, freeze, retitle } from '../../deck/deck-edit.ts'
import { useDeckEditor } from '../../deck/use-deck-editor.ts'
import { useShownDeck } from '../../deck/use-shown-deck.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { PortableButton } from '../../portable/PortableButton.tsx'
import { AddSlide } from './AddSlide.tsx'
import { DeckFiles } from './DeckFiles.tsx'
import classes from './DeckPage.module.css'
import { FreezeAgain } from './FreezeAgain.tsx'
import { SlideEditor } from './SlideEditor.tsx'
import { SlideList } from './SlideList.tsx'
import { SlidePreview } from './SlidePreview.tsx'
import { TypedText } from './TypedText.tsx'
import { UndoDialog } from './UndoDialog.tsx'

interface OpenDeckProps {
  deck: Deck
  /** Whether it is the analyst's own; one of a package can be seen and copied. */
  isOwn: boolean
}

/** One deck: its slides in their order, and the chosen one with what can be changed of it. */
export function OpenDeck({ deck, isOwn }: OpenDeckProps) {
  const { t } = useTranslation('deck')
  const format = useFormat()
  const { view } = useView()
  const { workspace } = useData()
  const navigate = useNavigate()
  const used = useShownDeck(deck)
  const { edit, done, undo, dismiss, failed } = useDeckEditor(deck.id)
  const [chosen, setChosen] = useState<string | null>(null)
  const [refused, setRefused] = useState<unknown>(null)
  const slide = deck.slides.find(({ id }) => id === chosen) ?? deck.slides[0] ?? null
  const shown = slide ? used.slides.get(slide.id) : undefined
  const search = searchOf(view)
  const { frozen } = deck
  const unfrozen = [...used.slides.values()].filter(
    ({ content }) => content.kind === 'missing' && content.notFrozen,
  ).length

  const turn = async () => {
    setRefused(null)
    if (frozen) return edit(freeze(null), t('done.followed'))
    try {
      const kept = used.freeze()
      if (kept) await edit(freeze(kept), t('done.frozen'))
    } catch (error) {
      setRefused(error)
    }
  }
  const copy = async () => {
    const made = copyOf(deck, t('copyOf', { title: deck.title }), new Date())
    try {
      await workspace.saveDeck(made, null)
      await navigate({ to: '/deck/{-$id}', params: { id: made.id }, search })
    } catch (error) {
      setRefused(error)
    }
  }

  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconArrowLeft size={14} />}
          component={Link}
          to="/deck/{-$id}"
          params={{ id: undefined } as never}
          search={search as never}
        >
          {t('list.title')}
        </Button>
        {isOwn ? (
          <TypedText
            label={t('title')}
            value={deck.title}
            longest={300}
            onSave={(title) => void edit(retitle(title))}
          />
        ) : (
          <Title order={1} fz={20}>
            {deck.title}
          </Title>
        )}
        <Group gap="xs">
          <Button
            leftSection={<IconPresentation size={16} />}
            component="a"
            href={`#/present/${encodeURIComponent(deck.id)}?${new URLSearchParams(Object.entries(search).filter((pair): pair is [string, string] => typeof pair[1] === 'string'))}`}
            disabled={deck.slides.length === 0}
          >
            {t('present')}
          </Button>
          <DeckFiles shown={used.shown} />
          <PortableButton />
          {isOwn ? (
            <Button
              variant="default"
              leftSection={<IconSnowflake size={16} />}
              disabled={!frozen && used.pending}
              title={t(frozen ? 'standing.followHint' : 'standing.freezeHint')}
              onClick={() => void turn()}
            >
              {t(frozen ? 'standing.follow' : 'standing.freeze')}
            </Button>
          ) : (
            <Button variant="default" leftSection={<IconCopy size={16} />} onClick={() => void copy()}>
              {t('copyOfOther')}
            </Button>
          )}
        </Group>
        <Text size="sm" data-standing={frozen ? 'frozen' : 'follows'}>
          {frozen
            ? `${t('standing.frozen', { day: format.day(dayOf(frozen.at)) })}. ${isOwn ? t('standing.frozenEdit') : ''}`
            : t('standing.follows')}
          {used.pending && deck.slides.length > 0 && ` · ${t('pending')}`}
        </Text>
      </div>
      {isOwn && frozen && unfrozen > 0 && (
        <FreezeAgain deck={deck} count={unfrozen} onEdit={edit} onRefused={setRefused} />
      )}
      {failed !== null && <DeckFailed error={failed} />}
      {refused !== null && <DeckFailed error={refused} />}
      <div className={classes.columns}>
        <div className={classes.stack}>
          <SlideList
            deck={deck}
            slides={used.slides}
            titles={used.titles}
            chosen={slide?.id ?? null}
            onChoose={setChosen}
            {...(isOwn ? { onEdit: edit } : {})}
          />
          {isOwn && <AddSlide deck={deck} after={slide?.id ?? null} onEdit={edit} onAdded={setChosen} />}
        </div>
        <div className={classes.stack}>
          {slide && <SlidePreview slide={slide} shown={shown} of={deck.slides.length} />}
          {slide && isOwn && <SlideEditor key={slide.id} slide={slide} shown={shown} onEdit={edit} />}
        </div>
      </div>
      {done && <UndoDialog key={done.after.changed_at} said={done.said} onUndo={undo} onClose={dismiss} />}
    </div>
  )
}
