import { ActionIcon, Menu, Text } from '@mantine/core'
import { IconChartBar, IconDotsVertical, IconDownload, IconPhoto, IconTable } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChartModel } from '../charts/chart-model.ts'
import { type Caption, download, fileNameOf } from '../export/caption.ts'
import { useLanguage } from '../i18n/use-format.ts'

interface CardMenuProps {
  caption: Caption
  model: ChartModel
  asTable: boolean
  onTable: () => void
}

/** Turns a chart into its table and back, and saves it as a picture or as CSV. */
export default function CardMenu({ caption, model, asTable, onTable }: CardMenuProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [failed, setFailed] = useState(false)
  const name = fileNameOf(caption.title)

  const savePng = async () => {
    try {
      const { pngOf } = await import('../export/png.ts')
      download(`${name}.png`, await pngOf(model, caption))
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }
  const saveCsv = async () => {
    const { csvOf } = await import('../export/csv.ts')
    const type = 'text/csv;charset=utf-8'
    download(`${name}.csv`, new Blob([csvOf(model.table, caption, language)], { type }))
  }

  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        onClick={onTable}
        aria-pressed={asTable}
        aria-label={t(asTable ? 'chart.showChart' : 'chart.showTable', { title: caption.title })}
        title={t(asTable ? 'chart.showChart' : 'chart.showTable', { title: caption.title })}
      >
        {asTable ? <IconChartBar size={16} /> : <IconTable size={16} />}
      </ActionIcon>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('chart.more', { title: caption.title })}
          >
            <IconDotsVertical size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPhoto size={16} />} onClick={() => void savePng()}>
            {t('chart.png')}
          </Menu.Item>
          <Menu.Item leftSection={<IconDownload size={16} />} onClick={() => void saveCsv()}>
            {t('chart.csv')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {failed && (
        <Text size="xs" c="red.8" role="alert">
          {t('chart.pngFailed')}
        </Text>
      )}
    </>
  )
}
