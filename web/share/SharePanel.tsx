import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { datasetName } from '../app/dataset-name.ts'
import { useView } from '../app/use-view.ts'
import { addShareTexts } from '../i18n/share-texts.ts'
import { portableEdition } from '../portable/edition.ts'
import { PortableButton } from '../portable/PortableButton.tsx'
import { isLocal, receiverNeeds } from './receiver-needs.ts'
import '../ui/later-components.css'

/**
 * Copies the link to what is seen, and says what its receiver needs to see the same. Where the browser does not let
 * a page copy, the link is selected, to be copied by hand.
 */
export default function SharePanel({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation('share')
  const { t: common } = useTranslation()
  useState(() => addShareTexts(i18n))
  const { view } = useView()
  const field = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState<'copied' | 'refused' | null>(null)
  const link = location.href
  const fromFile = portableEdition() !== null

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      setSaid('copied')
    } catch {
      field.current?.select()
      setSaid('refused')
    }
  }
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current || fromFile) return
    begun.current = true
    void copy()
  })

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('link.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('link.close') }}
    >
      <Stack gap="sm">
        {fromFile ? (
          <Text size="sm">{t('link.portable')}</Text>
        ) : (
          <>
            <TextInput
              ref={field}
              readOnly
              label={t('link.label')}
              description={t('link.hint')}
              value={link}
              onFocus={(event) => event.currentTarget.select()}
            />
            <Group>
              <Button data-autofocus onClick={() => void copy()}>
                {t('link.copy')}
              </Button>
              <Text size="sm" role="status">
                {said && t(`link.${said}`)}
              </Text>
            </Group>
            {isLocal(location.hostname) && <Text size="sm">{t('link.local')}</Text>}
            <div>
              <Text size="sm" fw={600}>
                {t('needs.title')}
              </Text>
              <Text size="sm" data-needs>
                {t(`needs.${receiverNeeds(view.dataset)}`, { name: datasetName(view.dataset, common) })}
              </Text>
              <Text size="sm">{t('needs.left')}</Text>
            </div>
            {navigator.serviceWorker?.controller && <Text size="sm">{t('link.offline')}</Text>}
          </>
        )}
        <Group justify="space-between">
          <PortableButton />
          <Button variant="default" onClick={onClose}>
            {t('link.close')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
