import { Skeleton, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NoFigures } from '../../app/NoFigures.tsx'
import { useView } from '../../app/use-view.ts'
import { addSaveTexts } from '../../i18n/save-texts.ts'
import { addSentencesTexts } from '../../i18n/sentences-texts.ts'
import { addTargetsTexts } from '../../i18n/targets-texts.ts'
import TraceButton from '../../trace/TraceButton.tsx'
import { FailedAnswer } from '../../ui/FailedAnswer.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { CopyReport } from './CopyReport.tsx'
import { ReportFiles } from './ReportFiles.tsx'
import { ReportTables } from './ReportTables.tsx'
import classes from './SentencesPage.module.css'
import { useReport } from './use-report.ts'

/** The view in the words and tables that a report prints, to be copied into one. */
export function SentencesPage() {
  const { i18n } = useTranslation()
  useState(() => {
    addSentencesTexts(i18n)
    addTargetsTexts(i18n)
    addSaveTexts(i18n)
  })
  const { t: words } = useTranslation('sentences')
  const { view } = useView()
  const { report, error, retry, filters, place, traced } = useReport()
  const [text, setText] = useState<HTMLElement | null>(null)
  const [tables, setTables] = useState<HTMLElement | null>(null)

  return (
    <Panel
      title={words('page.title')}
      subtitle={words('page.about')}
      controls={report && <TraceButton asked={traced} title={report.title} />}
    >
      {error ? (
        <FailedAnswer error={error} onRetry={retry} />
      ) : report === null ? (
        <Skeleton height={480} data-loading />
      ) : (
        <div className={classes.page}>
          <CopyReport report={report} text={text} tables={tables} />
          <ReportFiles report={report} filters={filters} place={place} />
          <article ref={setText} className={classes.text} data-report>
            <h3 className={classes.title}>{report.title}</h3>
            {[...report.sections, ...(report.pinned ? [report.pinned] : [])].map(
              ({ id, heading, paragraphs }) => (
                <section key={id} data-section={id}>
                  {heading !== null && <h4 className={classes.heading}>{heading}</h4>}
                  {paragraphs.map((paragraph) => (
                    <p key={paragraph}>{paragraph}</p>
                  ))}
                </section>
              ),
            )}
            <p className={classes.source}>{report.source}</p>
          </article>
          {view.level !== null && view.plan !== null && <Text size="sm">{words('page.levelTargets')}</Text>}
          {report.tables.every(({ id }) => id !== 'figures') && <NoFigures />}
          {report.tables.length > 0 && (
            <div ref={setTables} className={classes.tables} data-tables>
              <ReportTables report={report} />
            </div>
          )}
        </div>
      )}
    </Panel>
  )
}
