import { Button, Group } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

export type FileKind = 'XLSX' | 'CSV'

interface DownloadButtonsProps {
  /** What is downloaded, for those who hear the buttons one by one. */
  what: string
  kinds: readonly FileKind[]
  disabled: boolean
  onDownload: (kind: FileKind) => void
}

/** One button for each kind of file. */
export function DownloadButtons({ what, kinds, disabled, onDownload }: DownloadButtonsProps) {
  const { t } = useTranslation('templates')
  return (
    <Group gap="xs">
      {kinds.map((kind, index) => (
        <Button
          key={kind}
          size="sm"
          variant={index === 0 ? 'filled' : 'default'}
          leftSection={<IconDownload size={16} aria-hidden />}
          aria-label={t('downloadOf', { kind, what })}
          disabled={disabled}
          onClick={() => onDownload(kind)}
        >
          {t('download', { kind })}
        </Button>
      ))}
    </Group>
  )
}
