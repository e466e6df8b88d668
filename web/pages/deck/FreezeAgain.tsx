import { Button } from '@mantine/core'
import { IconSnowflake } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Deck } from '../../../data/deck/deck.ts'
import { freeze } from '../../deck/deck-edit.ts'
import type { DeckEditor } from '../../deck/use-deck-editor.ts'
import { useShownDeck } from '../../deck/use-shown-deck.ts'
import { Notice } from '../../ui/Notice.tsx'

interface FreezeAgainProps {
  deck: Deck
  /** Slides that came after the deck was frozen. */
  count: number
  onEdit: DeckEditor['edit']
  onRefused: (error: unknown) => void
}

/** Freezes a frozen deck anew with the slides that came since: all of it, so that one day holds for all figures. */
export function FreezeAgain({ deck, count, onEdit, onRefused }: FreezeAgainProps) {
  const { t } = useTranslation('deck')
  const live = useMemo(() => ({ ...deck, frozen: null }), [deck])
  const used = useShownDeck(live)
  const again = async () => {
    onRefused(null)
    try {
      const kept = used.freeze()
      if (kept) await onEdit(freeze(kept), t('done.frozen'))
    } catch (error) {
      onRefused(error)
    }
  }
  return (
    <Notice title={t('standing.notFrozen', { count })}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconSnowflake size={14} />}
        disabled={used.pending}
        onClick={() => void again()}
      >
        {t('standing.freezeAgain')}
      </Button>
    </Notice>
  )
}
