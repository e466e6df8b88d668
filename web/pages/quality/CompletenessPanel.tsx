import { Checkbox, SegmentedControl, Select, Skeleton, Text } from '@mantine/core'
import { useMemo } from 'react'
import { type QualityChoice, reports } from '../../app/quality-choice.ts'
import { useAnswer } from '../../app/question.ts'
import { useCaption } from '../../app/use-caption.ts'
import { useView } from '../../app/use-view.ts'
import { FailedAnswer } from '../../ui/FailedAnswer.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { SaveTable } from '../../ui/SaveTable.tsx'
import { CompletenessTable } from './CompletenessTable.tsx'
import { completenessFile } from './completeness-file.ts'
import classes from './QualityPage.module.css'
import { completenessQuestion } from './questions.ts'
import { reportedAreas, states, symbols } from './reported-areas.ts'
import { useQualityText } from './use-quality-text.ts'

const allYears = 'all'

/** Area × year × sector: who has reported, in part, nothing at all, or that there is none. */
export function CompletenessPanel({ filters }: { filters: string }) {
  const text = useQualityText()
  const { words, format } = text
  const { view, go } = useView()
  const { report: what, reportYear: year, onlyGaps } = view.quality
  const choose = (change: Partial<QualityChoice>) => go({ quality: { ...view.quality, ...change } })
  const rows = useAnswer(completenessQuestion(view, what))
  const table = useMemo(() => reportedAreas(rows.data ?? [], year), [rows.data, year])
  const areas = useMemo(
    () => (onlyGaps ? table.areas.filter(({ hasGap }) => hasGap) : table.areas),
    [table, onlyGaps],
  )
  const subtitle = words('complete.subtitle', { what: words(`complete.of.${what}`) })
  const caption = useCaption({ ...view, compare: null }, filters)(words('complete.title'), subtitle)
  const file = useMemo(() => completenessFile(areas, text), [areas, text])

  return (
    <Panel title={words('complete.title')} subtitle={`${subtitle} ${filters}`}>
      <div className={classes.tools}>
        <SegmentedControl
          size="xs"
          aria-label={words('complete.what')}
          value={what}
          data={reports.map((value) => ({ value, label: words(`complete.${value}`) }))}
          onChange={(value) => choose({ report: reports.find((one) => one === value) ?? 'units' })}
        />
        <Select
          size="xs"
          aria-label={words('complete.years')}
          className={classes.year}
          allowDeselect={false}
          value={year === null ? allYears : String(year)}
          data={[
            { value: allYears, label: words('complete.allYears') },
            ...view.dataset.years.map((one) => String(one.year)),
          ]}
          onChange={(value) => choose({ reportYear: value === allYears ? null : Number(value) })}
        />
        <Checkbox
          size="xs"
          label={words('complete.onlyGaps')}
          checked={onlyGaps}
          onChange={(event) => choose({ onlyGaps: event.currentTarget.checked })}
        />
        {rows.data && (
          <Text size="sm" fw={600} role="status" data-areas={areas.length}>
            {words('complete.rows', {
              shown: format.count(areas.length),
              all: format.count(table.areas.length),
            })}
          </Text>
        )}
        {areas.length > 0 && <SaveTable caption={caption} table={file} label={words('complete.save')} />}
      </div>
      <Legend />
      {rows.error ? (
        <FailedAnswer error={rows.error} onRetry={() => void rows.refetch()} />
      ) : rows.isPending ? (
        <Skeleton height={320} data-loading />
      ) : areas.length === 0 ? (
        <Text size="sm">{words(table.areas.length === 0 ? 'complete.empty' : 'complete.noGaps')}</Text>
      ) : (
        <CompletenessTable years={table.years} sectors={table.sectors} areas={areas} />
      )}
      <div className={classes.notes}>{words('complete.note')}</div>
    </Panel>
  )
}

function Legend() {
  const { words } = useQualityText()
  return (
    <ul className={classes.legend}>
      {states.map(
        (state) =>
          symbols[state] !== '' && (
            <li key={state}>
              <span className={classes.symbol} data-state={state} aria-hidden>
                {symbols[state]}
              </span>{' '}
              {words(`state.${state}`)}
            </li>
          ),
      )}
    </ul>
  )
}
