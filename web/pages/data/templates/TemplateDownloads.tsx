import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { templateName } from '../../../export/contract-file-name.ts'
import type { TemplateChoice } from '../../../export/template-choice.ts'
import { DownloadButtons, type FileKind } from './DownloadButtons.tsx'
import { FileMaking } from './FileMaking.tsx'
import classes from './TemplatesTab.module.css'
import { useFileMaking } from './use-file-making.ts'

interface TemplateDownloadsProps {
  choice: TemplateChoice
  /** The list of areas is still on its way. */
  waiting: boolean
}

/** The empty template and the filled example of a choice. */
export function TemplateDownloads({ choice, waiting }: TemplateDownloadsProps) {
  const { t } = useTranslation('templates')
  const { busy, said, make } = useFileMaking()
  const { kind, year, communes } = choice

  const download = (what: 'empty' | 'example', type: FileKind) => {
    const name = `${templateName(kind, year, what)}.${type.toLowerCase()}`
    return make(name, async () => {
      const template = await import('../../../export/template.ts')
      if (type === 'CSV') {
        const bytes = what === 'empty' ? template.templateCsv(choice) : template.exampleCsv(choice, t)
        return { name, content: new Blob([bytes], { type: 'text/csv' }) }
      }
      const { xlsxFile } = await import('../../../export/xlsx-file.ts')
      return { name, content: await xlsxFile(template.templateSheets(choice, t)) }
    })
  }
  const disabled = busy || waiting

  return (
    <>
      <Text size="sm" c="dimmed">
        {communes.length > 0 ? t('communes', { count: communes.length, year }) : t('noCommunes')}
      </Text>
      <div className={classes.pair}>
        <section className={classes.part} aria-labelledby="template-empty">
          <Title order={3} size="h5" id="template-empty">
            {t('empty')}
          </Title>
          <Text size="sm">{t('emptyAbout')}</Text>
          <DownloadButtons
            what={t('empty')}
            kinds={['XLSX', 'CSV']}
            disabled={disabled}
            onDownload={(type) => void download('empty', type)}
          />
        </section>
        <section className={classes.part} aria-labelledby="template-example">
          <Title order={3} size="h5" id="template-example">
            {t('example')}
          </Title>
          <Text size="sm">{t('exampleAbout')}</Text>
          <DownloadButtons
            what={t('example')}
            kinds={['CSV']}
            disabled={disabled}
            onDownload={(type) => void download('example', type)}
          />
        </section>
      </div>
      <FileMaking said={said} />
    </>
  )
}
