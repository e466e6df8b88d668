import { Button, CloseButton, Dialog, Group, Text } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

interface UndoDialogProps {
  /** What was done. */
  said: string
  onUndo: () => unknown
  onClose: () => void
}

/** Says what was done, in a corner of the page, with a way back. It stays until it is closed. */
export function UndoDialog({ said, onUndo, onClose }: UndoDialogProps) {
  const { t } = useTranslation('deck')
  return (
    <Dialog opened onClose={onClose} size="md" p="xs" role="status">
      <Group gap="xs" wrap="nowrap">
        <Text size="sm" lineClamp={3}>
          {said}
        </Text>
        <Button
          size="compact-sm"
          variant="default"
          style={{ flex: 'none' }}
          leftSection={<IconArrowBackUp size={14} />}
          onClick={() => void onUndo()}
        >
          {t('undo')}
        </Button>
        <CloseButton ml="auto" aria-label={t('close')} onClick={onClose} />
      </Group>
    </Dialog>
  )
}
