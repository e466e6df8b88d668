import { Menu } from '@mantine/core'
import { IconCopy, IconDownload, IconFileSpreadsheet, IconPhoto } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useData } from '../app/data-context.tsx'
import type { ChartModel } from '../charts/chart-model.ts'
import { type Caption, download, fileNameOf, pictureWidth } from '../export/caption.ts'
import type { TableFile } from '../export/table-file.ts'
import { useFormat, useLanguage } from '../i18n/use-format.ts'
import { SeparatorItems } from './SeparatorItems.tsx'
import type { useSaving } from './use-saving.ts'

interface ChartFilesProps {
  caption: Caption
  model: ChartModel
  start: ReturnType<typeof useSaving>['start']
}

const usualScale = 2
const otherScales = [1, 4] as const

/** The items of a chart's menu that save it: as a picture, to the clipboard, or its table. */
export function ChartFiles({ caption, model, start }: ChartFilesProps) {
  const { t } = useTranslation()
  const { t: words } = useTranslation('save')
  const language = useLanguage()
  const format = useFormat()
  const { notes } = useData()
  const name = fileNameOf(caption.title)

  const noted = async () => {
    const { notedCaption } = await import('../notes/noted-caption.ts')
    return notedCaption(caption, notes, t, format)
  }
  const pngAt = async (wanted: number) => {
    const [{ pngOf }, said] = await Promise.all([import('../export/png.ts'), noted()])
    return pngOf(model, said, wanted)
  }
  const savePng = (wanted: number) =>
    start(async () => {
      const { blob, scale } = await pngAt(wanted)
      download(`${name}${wanted === usualScale ? '' : `-${wanted}x`}.png`, blob)
      return scale < wanted ? words('scaled', { wanted, scale }) : undefined
    }, t('chart.pngFailed'))
  const saveSvg = () =>
    start(async () => {
      const [{ svgOf }, said] = await Promise.all([import('../export/png.ts'), noted()])
      const { svg } = await svgOf(model, said)
      download(`${name}.svg`, new Blob([svg], { type: 'image/svg+xml' }))
      return undefined
    }, t('chart.pngFailed'))
  const copy = () =>
    start(async () => {
      // Pages over plain http have no clipboard.
      if (!navigator.clipboard?.write) throw new Error('this browser gives no clipboard')
      // Handed over while it is being made: browsers refuse what comes long after the reader's press.
      const picture = pngAt(usualScale).then(({ blob }) => blob)
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })])
      return words('copied')
    }, words('copyRefused'))
  const saveTable = (kind: TableFile) =>
    start(async () => {
      const [{ tableFile }, said] = await Promise.all([import('../export/table-file.ts'), noted()])
      download(`${name}.${kind}`, await tableFile(kind, model.table, said, language))
      return undefined
    }, words('failed'))

  return (
    <>
      <Menu.Item leftSection={<IconPhoto size={16} />} onClick={() => void savePng(usualScale)}>
        {t('chart.png')}
      </Menu.Item>
      <Menu.Sub>
        <Menu.Sub.Target>
          <Menu.Sub.Item leftSection={<IconPhoto size={16} />}>{words('otherPictures')}</Menu.Sub.Item>
        </Menu.Sub.Target>
        <Menu.Sub.Dropdown>
          {otherScales.map((scale) => (
            <Menu.Item key={scale} onClick={() => void savePng(scale)}>
              {words('png', { scale, width: format.count(pictureWidth * scale) })}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => void saveSvg()}>{words('svg')}</Menu.Item>
        </Menu.Sub.Dropdown>
      </Menu.Sub>
      <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => void copy()}>
        {words('copy')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item leftSection={<IconFileSpreadsheet size={16} />} onClick={() => void saveTable('xlsx')}>
        {words('tableXlsx')}
      </Menu.Item>
      <Menu.Item leftSection={<IconDownload size={16} />} onClick={() => void saveTable('csv')}>
        {t('chart.csv')}
      </Menu.Item>
      <SeparatorItems />
      <Menu.Divider />
    </>
  )
}
