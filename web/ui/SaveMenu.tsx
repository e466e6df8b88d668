import { Button, type ButtonProps, Menu, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'

interface SaveMenuProps extends Pick<ButtonProps, 'size' | 'disabled'> {
  labels: { menu: string; csv: string; xlsx: string; failed: string }
  /** Makes and saves the file; where it rejects, the menu says so. */
  onSave: (kind: 'csv' | 'xlsx') => Promise<void>
}

/** A menu that saves a table as CSV or XLSX. */
export function SaveMenu({ labels, onSave, ...button }: SaveMenuProps) {
  const [failed, setFailed] = useState(false)
  const save = async (kind: 'csv' | 'xlsx') => {
    setFailed(false)
    try {
      await onSave(kind)
    } catch {
      setFailed(true)
    }
  }
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button {...button} variant="default" leftSection={<IconDownload size={14} />}>
            {labels.menu}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void save('csv')}>{labels.csv}</Menu.Item>
          <Menu.Item onClick={() => void save('xlsx')}>{labels.xlsx}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {failed && (
        <Text size="xs" c="red.8" role="alert">
          {labels.failed}
        </Text>
      )}
    </>
  )
}
