import { Drawer, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import '../../../ui/later-components.css'
import { useView } from '../../../app/use-view.ts'
import { addBoundaryTexts } from '../../../i18n/boundaries-texts.ts'
import classes from './BoundaryDrawer.module.css'
import { BoundaryFile } from './BoundaryFile.tsx'
import type { Exchange } from './exchange.ts'
import { KeptBoundaries } from './KeptBoundaries.tsx'

interface BoundaryDrawerProps {
  /** The province whose boundaries these are. */
  scope: string
  opened: boolean
  onClose: () => void
}

/** The analyst's own boundaries beside the map: what is kept, and another file. */
export default function BoundaryDrawer({ scope, opened, onClose }: BoundaryDrawerProps) {
  const { i18n } = useTranslation()
  useState(() => addBoundaryTexts(i18n))
  const { t } = useTranslation('boundaries')
  const { view, go } = useView()
  const [last, setLast] = useState<Exchange | null>(null)
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      keepMounted
      title={t('title')}
      position="right"
      size="min(100vw, 56rem)"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={classes.body}>
        <Text size="sm">{t('intro')}</Text>
        <KeptBoundaries scope={scope} last={last} onExchanged={setLast} />
        <BoundaryFile
          scope={scope}
          dataset={view.dataset}
          onAccepted={(exchange) => {
            setLast(exchange)
            go({ draw: 'bounds' })
          }}
        />
      </div>
    </Drawer>
  )
}
