import { Button, CloseButton, Dialog, Group, Text } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useData } from '../app/data-context.tsx'
import { NoteFailed } from './NoteFailed.tsx'
import { type NoteChange, undoChange } from './note-change.ts'

interface NoteDoneProps {
  change: NoteChange
  onClose: () => void
}

/** Says what was done, in a corner of the page, with a way back. It stays until it is closed. */
export function NoteDone({ change, onClose }: NoteDoneProps) {
  const { t } = useTranslation('notes')
  const { workspace } = useData()
  const [undone, setUndone] = useState(false)
  const [failed, setFailed] = useState<unknown>(null)
  // Enter closes: the form was just sent with it.
  const focused = useCallback((button: HTMLButtonElement | null) => button?.focus(), [])
  const undo = () => undoChange(workspace, change).then(() => setUndone(true), setFailed)
  return (
    <Dialog opened onClose={onClose} size="md" p="xs" role="status">
      <Group gap="xs">
        <Text size="sm">{t(undone ? 'undone' : `done.${change.kind}`)}</Text>
        {!undone && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconArrowBackUp size={14} />}
            onClick={() => void undo()}
          >
            {t('undo')}
          </Button>
        )}
        <CloseButton ml="auto" ref={focused} aria-label={t('close')} onClick={onClose} />
      </Group>
      {failed !== null && <NoteFailed error={failed} />}
    </Dialog>
  )
}
