import { Drawer, Skeleton, Text } from '@mantine/core'
import { lazy, Suspense, useMemo, useState } from 'react'
import { metricsUnder } from '../../../data/model/metric.ts'
import { useAnswer } from '../../app/question.ts'
import { useView } from '../../app/use-view.ts'
import { SendButton } from '../../deck/SendButton.tsx'
import { isFigureId } from '../../figures/registry.ts'
import { FailedAnswer } from '../../ui/FailedAnswer.tsx'
import { SaveTable } from '../../ui/SaveTable.tsx'
import { namesTable } from './names-table.ts'
import { type NamesWanted, namesQuestion } from './questions.ts'
import type { ChoosingRule } from './rule.ts'
import classes from './TypicalPage.module.css'
import { useTypicalText } from './use-typical-text.ts'
import { useYearCaption } from './use-year-caption.ts'

const DataTable = lazy(() => import('../../ui/DataTable.tsx'))

interface NamesDrawerProps {
  wanted: NamesWanted | null
  rule: ChoosingRule
  /** The filters in words. */
  filters: string
  onClose: () => void
}

/** The units at one step by name, over the page; closing goes back to where one was. */
export function NamesDrawer({ wanted, rule, filters, onClose }: NamesDrawerProps) {
  const { words } = useTypicalText()
  const { view } = useView()
  // While it slides out it shows what it did.
  const [shown, setShown] = useState(wanted)
  if (wanted && wanted !== shown) setShown(wanted)
  const step = shown ? words(`step.${shown.step}`, { before: view.year - 1 }) : ''
  const title = shown?.notKnown ? words('names.unknownOf', { step }) : step
  return (
    <Drawer
      opened={wanted !== null}
      onClose={onClose}
      title={`${title}, ${view.year}`}
      position="right"
      size="min(100vw, 78rem)"
      classNames={{ title: classes.drawerTitle ?? '' }}
      closeButtonProps={{ 'aria-label': words('names.close') }}
    >
      {shown && <Names wanted={shown} rule={rule} title={title} filters={filters} />}
    </Drawer>
  )
}

interface NamesProps {
  wanted: NamesWanted
  rule: ChoosingRule
  title: string
  filters: string
}

function Names({ wanted, rule, title, filters }: NamesProps) {
  const text = useTypicalText()
  const { words, format } = text
  const { view } = useView()
  const caption = useYearCaption(view, filters)(title, '', {
    listsAreas: true,
    metrics: metricsUnder('typical'),
  })
  const names = useAnswer(namesQuestion(view, rule.classes, wanted))
  const table = useMemo(() => namesTable(names.data ?? [], view.year, text), [names.data, view.year, text])
  if (names.error) return <FailedAnswer error={names.error} onRetry={() => void names.refetch()} />
  if (names.isPending) return <Skeleton height={240} data-loading />
  const total = names.data[0]?.total ?? 0
  if (total === 0) return <Text size="sm">{words('names.empty')}</Text>
  return (
    <>
      <div className={classes.namesHead}>
        <Text size="sm">
          {total > names.data.length
            ? words('names.first', { number: format.count(total), shown: format.count(names.data.length) })
            : words('names.total', { number: format.count(total) })}
        </Text>
        {!wanted.notKnown && isFigureId(`typical/names-${wanted.step}`) && (
          <SendButton figure={`typical/names-${wanted.step}`} title={title} />
        )}
        <SaveTable caption={caption} table={table} label={words('names.save')} />
      </div>
      <Suspense fallback={<Skeleton height={240} data-loading />}>
        <DataTable table={table} caption={title} minWidth={1040} maxHeight="calc(100vh - 8rem)" />
      </Suspense>
    </>
  )
}
