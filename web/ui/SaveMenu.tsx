import { Button, type ButtonProps, Group, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addSaveTexts } from '../i18n/save-texts.ts'
import { SavingState } from './SavingState.tsx'
import { SeparatorItems } from './SeparatorItems.tsx'
import { useSaving } from './use-saving.ts'

interface SaveMenuProps extends Pick<ButtonProps, 'size' | 'disabled'> {
  label: string
  /** Makes and saves the file; where it rejects, the menu says so. */
  onSave: (kind: 'csv' | 'xlsx') => Promise<void>
}

/** A menu that saves a table as CSV, with the separator of choice, or as XLSX. */
export function SaveMenu({ label, onSave, disabled, ...button }: SaveMenuProps) {
  const { i18n } = useTranslation()
  useState(() => addSaveTexts(i18n))
  const { t } = useTranslation('save')
  const { saved, start } = useSaving()
  const save = (kind: 'csv' | 'xlsx') =>
    void start(async () => {
      await onSave(kind)
      return undefined
    }, t('failed'))
  return (
    <Group component="span" gap={6}>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button
            {...button}
            disabled={disabled ?? false}
            // Not disabled, too, while it works: the closing menu could not give the focus back.
            aria-busy={saved.is === 'busy'}
            variant="default"
            leftSection={<IconDownload size={14} />}
          >
            {label}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => save('csv')}>{t('csv')}</Menu.Item>
          <Menu.Item onClick={() => save('xlsx')}>{t('xlsx')}</Menu.Item>
          <Menu.Divider />
          <SeparatorItems />
        </Menu.Dropdown>
      </Menu>
      <SavingState saved={saved} />
    </Group>
  )
}
