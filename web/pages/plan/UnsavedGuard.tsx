import { Button, Group, Modal, Text } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

interface UnsavedGuardProps {
  unsaved: boolean
  /** Whether somebody asked to leave on the page itself. */
  asked: boolean
  onStay: () => void
  onLeave: () => void
}

/** Asks before a plan is left that is not saved. Another year or area of the same page leaves nothing. */
export function UnsavedGuard({ unsaved, asked, onStay, onLeave }: UnsavedGuardProps) {
  const { t } = useTranslation('planEditor')
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => unsaved && current.pathname !== next.pathname,
    enableBeforeUnload: () => unsaved,
    withResolver: true,
  })
  const stay = () => {
    blocker.reset?.()
    onStay()
  }
  const leave = () => {
    if (blocker.status === 'blocked') blocker.proceed()
    else onLeave()
  }
  return (
    <Modal
      opened={asked || blocker.status === 'blocked'}
      onClose={stay}
      title={t('guard.title')}
      withCloseButton={false}
    >
      <Text size="sm" mb="md">
        {t('guard.text')}
      </Text>
      <Group gap="sm">
        <Button data-autofocus onClick={stay}>
          {t('guard.stay')}
        </Button>
        <Button variant="default" onClick={leave}>
          {t('guard.leave')}
        </Button>
      </Group>
    </Modal>
  )
}
