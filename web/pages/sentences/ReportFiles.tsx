import { Button } from '@mantine/core'
import { IconFileSpreadsheet, IconFileTypeDocx } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useData } from '../../app/data-context.tsx'
import { demonstrationLabel } from '../../app/demonstration-label.ts'
import { useToday } from '../../app/use-today.ts'
import { useView } from '../../app/use-view.ts'
import { download, fileNameOf } from '../../export/caption.ts'
import { useLanguage } from '../../i18n/use-format.ts'
import type { Report } from '../../sentences/report-parts.ts'
import { SavingState } from '../../ui/SavingState.tsx'
import { useSaving } from '../../ui/use-saving.ts'
import { formsQuestion } from './questions.ts'
import classes from './SentencesPage.module.css'

interface ReportFilesProps {
  report: Report
  /** Area and filters of the view in one line. */
  filters: string
  /** Where it is written, where that is known. */
  place: string | null
}

/** Saves the report as a Word document, and the forms behind it as a workbook. */
export function ReportFiles({ report, filters, place }: ReportFilesProps) {
  const { t } = useTranslation()
  const { t: words } = useTranslation('sentences')
  const language = useLanguage()
  const today = useToday()
  const { view } = useView()
  const { warehouse, workspace } = useData()
  const { saved, start } = useSaving()
  const { year, dataset } = view
  const organisation = () => workspace.get().organisation.name
  const labelKey = demonstrationLabel(dataset)
  const label = labelKey && t(labelKey)

  const saveWord = () =>
    start(async () => {
      const { reportDocument } = await import('../../export/report-document.ts')
      const ground = { organisation: organisation(), place, day: today, label, language, words }
      const content = await reportDocument(report, ground)
      download(`${fileNameOf(report.title)}.docx`, content)
      return undefined
    }, words('files.failed'))
  const saveForms = () =>
    start(async () => {
      const asked = formsQuestion(view)
      const [{ formWorkbook }, { xlsxFile }, rows] = await Promise.all([
        import('./form-file.ts'),
        import('../../export/xlsx-file.ts'),
        warehouse.ask(asked.dataset, asked.name, asked.params),
      ])
      const ground = { year, filters, organisation: organisation(), report, label, t, words }
      const sheets = formWorkbook(rows, ground)
      if (sheets.length === 0) return words('files.noForms')
      download(`${fileNameOf(`${words('forms.name', { year })} ${filters}`)}.xlsx`, await xlsxFile(sheets))
      return undefined
    }, words('files.failed'))

  return (
    <div>
      <div className={classes.buttons}>
        <Button
          size="compact-md"
          variant="light"
          aria-busy={saved.is === 'busy'}
          onClick={() => void saveWord()}
          leftSection={<IconFileTypeDocx size={16} aria-hidden />}
        >
          {words('files.word')}
        </Button>
        <Button
          size="compact-md"
          variant="light"
          aria-busy={saved.is === 'busy'}
          onClick={() => void saveForms()}
          leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
        >
          {words('files.forms')}
        </Button>
      </div>
      <SavingState saved={saved} />
    </div>
  )
}
