import { Alert, Button } from '@mantine/core'
import { useTimeout } from '@mantine/hooks'
import { IconCheck, IconCopy, IconTable } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Report } from '../../sentences/report-parts.ts'
import { reportPlain } from '../../sentences/report-plain.ts'
import { copyTables, copyText, selectAll } from './copy-report.ts'
import classes from './SentencesPage.module.css'

interface CopyReportProps {
  report: Report
  /** Where the page shows the words, and the tables. */
  text: HTMLElement | null
  tables: HTMLElement | null
}

type Part = 'text' | 'tables'

/** Copies the words or the tables of a report; where the browser refuses, selects them for the reader to copy. */
export function CopyReport({ report, text, tables }: CopyReportProps) {
  const { t: words } = useTranslation('sentences')
  const [state, setState] = useState<{ of: Part; is: 'copied' | 'refused' } | null>(null)
  const { start, clear } = useTimeout(() => setState(null), 3000)
  const copy = async (of: Part) => {
    clear()
    try {
      await (of === 'text' ? copyText(reportPlain(report)) : copyTables(report))
      setState({ of, is: 'copied' })
      start()
    } catch {
      // No permission, or a page over plain http: the browser's own command still works on what is selected.
      const shown = of === 'text' ? text : tables
      if (shown) selectAll(shown)
      setState({ of, is: 'refused' })
    }
  }
  const button = (of: Part, label: string, icon: React.ReactNode) => {
    const isCopied = state?.of === of && state.is === 'copied'
    return (
      <Button
        size="compact-md"
        variant="light"
        onClick={() => void copy(of)}
        leftSection={isCopied ? <IconCheck size={16} aria-hidden /> : icon}
      >
        {isCopied ? words('page.copied') : label}
      </Button>
    )
  }
  return (
    <div>
      <div className={classes.buttons}>
        {button('text', words('page.copyText'), <IconCopy size={16} aria-hidden />)}
        {report.tables.length > 0 &&
          button('tables', words('page.copyTables'), <IconTable size={16} aria-hidden />)}
      </div>
      <div role="status">
        {state?.is === 'refused' && (
          <Alert mt={8} color="orange" title={words('page.refusedTitle')}>
            {words('page.refused')}
          </Alert>
        )}
      </div>
    </div>
  )
}
