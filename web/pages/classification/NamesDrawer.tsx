import { Drawer } from '@mantine/core'
import { useState } from 'react'
import { bandName } from '../../charts/class-moves.ts'
import type { YearPair } from '../../charts/class-state.ts'
import classes from './ClassificationPage.module.css'
import { Names } from './Names.tsx'
import type { NamesWanted } from './questions.ts'
import { useClassText } from './use-class-text.ts'

interface NamesDrawerProps {
  wanted: NamesWanted | null
  years: YearPair
  filters: string
  onClose: () => void
}

/** The names behind a band or a turn, over the page; closing goes back to where one was. */
export function NamesDrawer({ wanted, years, filters, onClose }: NamesDrawerProps) {
  const text = useClassText()
  const { words } = text
  // While it slides out it shows what it did.
  const [shown, setShown] = useState(wanted)
  if (wanted && wanted !== shown) setShown(wanted)
  const title = shown?.band
    ? bandName(shown.band, years, text)
    : shown
      ? `${words(`turn.${shown.turn}`)}, ${years.from} → ${years.to}`
      : ''
  return (
    <Drawer
      opened={wanted !== null}
      onClose={onClose}
      title={title}
      position="right"
      size="min(100vw, 66rem)"
      classNames={{ title: classes.drawerTitle ?? '' }}
      closeButtonProps={{ 'aria-label': words('names.close') }}
    >
      {shown && (
        <Names wanted={shown} years={years} title={title} filters={filters} maxHeight="calc(100vh - 8rem)" />
      )}
    </Drawer>
  )
}
