import { Drawer, Skeleton, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useAnswer } from '../../app/question.ts'
import { useCaption } from '../../app/use-caption.ts'
import { useView } from '../../app/use-view.ts'
import { FailedAnswer } from '../../ui/FailedAnswer.tsx'
import { SaveTable } from '../../ui/SaveTable.tsx'
import { FindingsTable } from './FindingsTable.tsx'
import { findingsFile } from './findings-file.ts'
import classes from './QualityPage.module.css'
import { findingsQuestion } from './questions.ts'
import { type RuleId, ruleAdvice, ruleOf, ruleTitle } from './rule-text.ts'
import { useQualityText } from './use-quality-text.ts'

/** The rule whose names are looked at, in a year or in all. */
export interface RuleWanted {
  id: RuleId
  year: number | null
}

interface FindingsDrawerProps {
  wanted: RuleWanted | null
  filters: string
  onClose: () => void
}

/** The names behind a count, over the page; closing goes back to where one was. */
export function FindingsDrawer({ wanted, filters, onClose }: FindingsDrawerProps) {
  const text = useQualityText()
  // While it slides out it shows what it did.
  const [shown, setShown] = useState(wanted)
  if (wanted && wanted !== shown) setShown(wanted)
  const title = shown ? [ruleTitle(shown.id, text), shown.year ?? text.words('rules.all')].join(' · ') : ''
  return (
    <Drawer
      opened={wanted !== null}
      onClose={onClose}
      title={title}
      position="right"
      size="min(100vw, 68rem)"
      closeButtonProps={{ 'aria-label': text.words('findings.close') }}
    >
      {shown && <Findings wanted={shown} title={title} filters={filters} />}
    </Drawer>
  )
}

function Findings({ wanted, title, filters }: { wanted: RuleWanted; title: string; filters: string }) {
  const text = useQualityText()
  const { words, format } = text
  const { id, year } = wanted
  const { view } = useView()
  const caption = useCaption({ ...view, compare: null }, filters)(title, '')
  const answer = useAnswer(findingsQuestion(view, { ...ruleOf(id), year }))
  const table = useMemo(() => findingsFile(id, answer.data ?? [], text), [id, answer.data, text])
  if (answer.error) return <FailedAnswer error={answer.error} onRetry={() => void answer.refetch()} />
  if (answer.isPending) return <Skeleton height={200} data-loading />
  const rows = answer.data
  const total = rows[0]?.total ?? 0
  return (
    <>
      <Text size="sm">
        {words(`says.${id}`)} {words('findings.advice', { advice: ruleAdvice(id, text) })}
      </Text>
      <div className={classes.findingsHead}>
        <Text size="sm" fw={600} data-findings={total}>
          {total > rows.length
            ? words('findings.first', { number: format.count(total), shown: format.count(rows.length) })
            : words('findings.total', { number: format.count(total) })}
        </Text>
        {total > 0 && <SaveTable caption={caption} table={table} label={words('findings.save')} />}
      </div>
      {total === 0 ? (
        <Text size="sm">{words('findings.empty')}</Text>
      ) : (
        <FindingsTable id={id} rows={rows} label={title} />
      )}
    </>
  )
}
