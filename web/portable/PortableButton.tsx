import { Button, Modal } from '@mantine/core'
import { IconUsb } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addShareTexts } from '../i18n/share-texts.ts'
import { portableEdition } from './edition.ts'
import { PortableForm } from './PortableForm.tsx'
import '../ui/later-components.css'

/** Makes the portable edition of what is shown; a portable edition makes no other. */
export function PortableButton() {
  const { t, i18n } = useTranslation('share')
  useState(() => addShareTexts(i18n))
  const [opened, setOpened] = useState(false)
  if (portableEdition()) return null
  return (
    <>
      <Button variant="default" leftSection={<IconUsb size={16} />} onClick={() => setOpened(true)}>
        {t('portable.button')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('portable.title')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('portable.close') }}
      >
        <PortableForm onClose={() => setOpened(false)} />
      </Modal>
    </>
  )
}
