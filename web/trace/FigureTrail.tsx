import { Button, CopyButton, Skeleton, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconCopy } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { type Question, useAnswer } from '../app/question.ts'
import { FailedAnswer } from '../ui/FailedAnswer.tsx'
import { AskedQuestion } from './AskedQuestion.tsx'
import { FileTable } from './FileTable.tsx'
import type { Figure } from './figure.ts'
import { trailQuestions } from './questions.ts'
import { RowList } from './RowList.tsx'
import { TallyTable } from './TallyTable.tsx'
import classes from './Trace.module.css'
import { addsUp, placeName, ratioText, sumText, type Tally } from './tally.ts'
import { trailText } from './trail-text.ts'
import { useTraceText } from './use-trace-text.ts'

interface FigureTrailProps {
  figure: Figure
  /** The question whose answer has the figure. */
  question: Question
}

/** One figure: whether its tallies add up to it, the question, the tallies, the rows, and the files. */
export function FigureTrail({ figure, question }: FigureTrailProps) {
  const text = useTraceText()
  const { words } = text
  const { dataset } = question
  const asked = useMemo(() => trailQuestions(dataset, figure.trail), [dataset, figure.trail])
  const tallies = useAnswer(asked.tallies)
  const files = useAnswer(asked.files)
  const [chosen, setChosen] = useState<Tally | null>(null)
  const failed = [tallies, files].find(({ error }) => error)
  if (failed?.error) return <FailedAnswer error={failed.error} onRetry={() => void failed.refetch()} />
  if (!tallies.data || !files.data) return <Skeleton height={320} mt={8} data-loading />
  const [whole] = tallies.data
  const sum = sumText(figure, whole, text)
  const copied = trailText({ figure, question, tallies: tallies.data, files: files.data, chosen, sum }, text)

  return (
    <div className={classes.trail} data-trail={`${figure.trail.kind}/${figure.trail.what}`}>
      <div className={classes.head}>
        <div>
          <Text size="sm" fw={600}>
            {figure.name}
          </Text>
          <Text fz={26} fw={700} lh={1.2} data-traced>
            {sum}
          </Text>
        </div>
        <CopyButton value={copied}>
          {({ copied: done, copy }) => (
            <Button
              size="compact-sm"
              variant="light"
              onClick={copy}
              leftSection={done ? <IconCheck size={15} /> : <IconCopy size={15} />}
            >
              {words(done ? 'copied' : 'copy')}
            </Button>
          )}
        </CopyButton>
      </div>
      <Standing figure={figure} tallies={tallies.data} sum={sum} />
      <AskedQuestion question={question} trail={figure.trail} />
      <TallyTable tallies={tallies.data} year={figure.trail.year} chosen={chosen} onChoose={setChosen} />
      <RowList
        key={chosen ? JSON.stringify(chosen) : ''}
        dataset={dataset}
        trail={figure.trail}
        tally={chosen}
        onAll={() => setChosen(null)}
      />
      <FileTable files={files.data} dataset={dataset} />
    </div>
  )
}

interface StandingProps {
  figure: Figure
  tallies: readonly Tally[]
  sum: string
}

/** Whether the tallies are the figure, and what a split leaves open of it. */
function Standing({ figure, tallies, sum }: StandingProps) {
  const text = useTraceText()
  const { words, format } = text
  const [whole] = tallies
  const fits = addsUp(figure, whole)
  const inDoubt = tallies.filter((one) => one.is_part)
  const areas = [...new Set(inDoubt.map(placeName))].join('; ')
  const shown =
    figure.k_to === null ? ratioText(figure.k, figure.n, text) : format.countRange(figure.k, figure.k_to)
  return (
    <>
      <Text size="sm" className={classes.standing} data-adds-up={fits}>
        {fits ? <IconCheck size={16} aria-hidden /> : <IconAlertTriangle size={16} aria-hidden />}{' '}
        {fits ? words('matches') : words('differs', { traced: sum, shown })}
      </Text>
      {whole && inDoubt.length > 0 && (
        <Text size="sm" data-in-doubt>
          {words(figure.k_to === null ? 'leftOut' : 'open', {
            sure: ratioText(whole.whole_k, whole.whole_n, text),
            open: ratioText(whole.open_k, whole.open_n, text),
            areas,
          })}{' '}
          {figure.k_to !== null &&
            figure.isRate &&
            words('openRate', { range: format.percentRange(whole.percent_from, whole.percent_to, 2) })}
        </Text>
      )}
    </>
  )
}
