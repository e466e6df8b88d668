import { Button, SegmentedControl, Text } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { datasetLine } from '../../app/source-line.ts'
import type { View } from '../../app/view.ts'
import { type QuickChoice, quickChoice } from '../../charts/quick-chart.ts'
import { SendButton } from '../../deck/SendButton.tsx'
import type { Caption } from '../../export/caption.ts'
import { Panel } from '../../ui/Panel.tsx'
import { answerLine } from './answer-line.ts'
import classes from './ExplorePage.module.css'
import { FailedStatement } from './FailedStatement.tsx'
import { QuickChart } from './QuickChart.tsx'
import { ResultTable } from './ResultTable.tsx'
import { SaveResult } from './SaveResult.tsx'
import type { ExploreText } from './use-explore-text.ts'
import type { Answered, Statement } from './use-statement.ts'

interface ResultSectionProps {
  statement: Statement
  view: View
  page: ExploreText
  onStop: () => void
}

/** What became of the last statement: its rows, or why there are none. */
export function ResultSection({ statement, view, page, onStop }: ResultSectionProps) {
  const { words } = page
  const { phase } = statement
  return (
    <Panel title={words('result.label')}>
      {phase === 'none' && <Text size="sm">{words('result.none')}</Text>}
      {phase === 'running' && <Running since={statement.since} page={page} onStop={onStop} />}
      {phase === 'stopped' && (
        <div role="status" data-stopped>
          <Text size="sm" fw={600}>
            {words('stopped.title')}
          </Text>
          <Text size="sm">{words('stopped.advice')}</Text>
        </div>
      )}
      {phase === 'failed' && <FailedStatement sql={statement.sql} error={statement.error} page={page} />}
      {phase === 'done' && <Answer answer={statement.answer} view={view} page={page} />}
    </Panel>
  )
}

/** How long a statement has been running, and the way to stop it. */
function Running({
  since,
  page: { words },
  onStop,
}: { since: number } & Pick<ResultSectionProps, 'page' | 'onStop'>) {
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    const clock = setInterval(() => setNow(performance.now()), 500)
    return () => clearInterval(clock)
  }, [])
  const seconds = Math.max(0, Math.floor((now - since) / 1000))
  return (
    <div className={classes.bar}>
      <Button size="compact-sm" color="red.8" onClick={onStop}>
        {words('editor.stop')}
      </Button>
      <Text size="sm" data-running aria-hidden>
        {words(seconds < 5 ? 'running.waiting' : 'running.long', { seconds })}
      </Text>
      <span role="status" className={classes.spoken}>
        {words('running.waiting', { seconds: 0 })}
      </span>
    </div>
  )
}

function Answer({ answer, view, page }: { answer: Answered; view: View; page: ExploreText }) {
  const { t } = useTranslation()
  const { words, format } = page
  const [asChart, setAsChart] = useState(false)
  const { rows, sql, total } = answer
  const guess = useMemo(() => quickChoice(rows), [rows])
  const [chosen, setChosen] = useState<Partial<QuickChoice>>({})
  const choice = guess && { ...guess, ...chosen }
  const { dataset } = view
  const source = `${t('source.label')}: ${datasetLine(dataset, t)} · ${t('app.name')}`
  const caption: Caption = {
    title: words('save.title'),
    subtitle: [
      words('save.subtitle', { sql: sql.replace(/\s+/g, ' ').trim().slice(0, 500) }),
      rows.more ? words('save.firstOnly', { shown: format.count(rows.count) }) : '',
    ]
      .filter(Boolean)
      .join(' · '),
    source,
  }
  return (
    <>
      <div className={classes.bar}>
        <Text size="sm" fw={600} role="status" data-rows={rows.count} data-total={total ?? ''}>
          {answerLine(answer, page)}
        </Text>
        {rows.count > 0 && (
          <div className={classes.actions}>
            <SegmentedControl
              size="xs"
              aria-label={words('result.as')}
              data={[
                { value: 'table', label: words('result.table') },
                { value: 'chart', label: words('result.chart') },
              ]}
              value={asChart ? 'chart' : 'table'}
              onChange={(value) => setAsChart(value === 'chart')}
            />
            <SaveResult rows={rows} caption={caption} page={page} />
            <SendButton
              figure="explore/answer"
              title={words('result.label')}
              as={asChart ? 'chart' : 'table'}
              statement={{ sql, choice }}
            />
          </div>
        )}
      </div>
      {rows.more && <Text size="sm">{words('result.limit')}</Text>}
      {rows.count === 0 ? (
        <Text size="sm">{words('result.empty')}</Text>
      ) : asChart ? (
        <QuickChart
          rows={rows}
          choice={choice}
          source={source}
          page={page}
          onChoose={(next) => setChosen({ ...chosen, ...next })}
        />
      ) : (
        <ResultTable rows={rows} page={page} />
      )}
    </>
  )
}
