import { Skeleton, Text } from '@mantine/core'
import { lazy, Suspense, useMemo } from 'react'
import { metricsUnder } from '../../../data/model/metric.ts'
import { useAnswer } from '../../app/question.ts'
import { useCaption } from '../../app/use-caption.ts'
import { useView } from '../../app/use-view.ts'
import type { YearPair } from '../../charts/class-state.ts'
import { SendButton } from '../../deck/SendButton.tsx'
import { FailedAnswer } from '../../ui/FailedAnswer.tsx'
import { SaveTable } from '../../ui/SaveTable.tsx'
import classes from './ClassificationPage.module.css'
import { namesTable } from './names-table.ts'
import { type NamesWanted, namesQuestion } from './questions.ts'
import { useClassText } from './use-class-text.ts'

const DataTable = lazy(() => import('../../ui/DataTable.tsx'))

interface NamesProps {
  wanted: NamesWanted
  years: YearPair
  title: string
  /** The filters in words. */
  filters: string
  maxHeight: string | number
  /** Half a page wide: the columns that fit; the file has them all. */
  brief?: boolean
}

/** The units behind a band or a turn by name, with how many there are and their file. */
export function Names({ wanted, years, title, filters, maxHeight, brief = false }: NamesProps) {
  const text = useClassText()
  const { words, format } = text
  const { view } = useView()
  const caption = useCaption(view, filters)(title, '', {
    years: [years.to, years.from],
    listsAreas: true,
    metrics: metricsUnder('class'),
  })
  const names = useAnswer(namesQuestion(view, years, wanted))
  const table = useMemo(() => namesTable(names.data ?? [], years, text), [names.data, years, text])
  const shown = useMemo(
    () => (brief ? namesTable(names.data ?? [], { ...years, brief }, text) : table),
    [brief, names.data, years, text, table],
  )
  if (names.error) return <FailedAnswer error={names.error} onRetry={() => void names.refetch()} />
  if (names.isPending) return <Skeleton height={120} data-loading />
  const total = names.data[0]?.total ?? 0
  if (total === 0) return <Text size="sm">{words('panel.empty')}</Text>
  return (
    <>
      <div className={classes.namesHead}>
        <Text size="sm">
          {total > names.data.length
            ? words('names.first', { number: format.count(total), shown: format.count(names.data.length) })
            : words('names.total', { number: format.count(total) })}
        </Text>
        {wanted.turn && <SendButton figure={`classification/names-${wanted.turn}`} title={title} />}
        <SaveTable caption={caption} table={table} label={words('names.save')} />
      </div>
      <Suspense fallback={<Skeleton height={120} data-loading />}>
        <DataTable table={shown} caption={title} minWidth={brief ? 470 : 760} maxHeight={maxHeight} />
      </Suspense>
    </>
  )
}
