import { Skeleton, Table, Text } from '@mantine/core'
import { useAnswer } from '../../app/question.ts'
import { useView } from '../../app/use-view.ts'
import { SendButton } from '../../deck/SendButton.tsx'
import TraceButton from '../../trace/TraceButton.tsx'
import { FailedAnswer } from '../../ui/FailedAnswer.tsx'
import { Panel } from '../../ui/Panel.tsx'
import classes from './AreaPage.module.css'
import { ownYears } from './own-results-text.ts'
import { areaQuestions } from './questions.ts'
import { useAreaText } from './use-area-text.ts'

/** The results of the communes themselves by year; before a merger as "3/4 xã cũ", which is no rate. */
export function OwnResults({ level }: { level: 'district' | 'commune' }) {
  const text = useAreaText()
  const { t, words } = text
  const { view } = useView()
  const asked = areaQuestions(view, level).own
  const own = useAnswer(asked)
  const rows = own.data ?? []
  const years = ownYears(rows, text)
  const hasAny = rows.some(({ metric }) => metric !== null)
  const about = [
    words('own.about'),
    rows.some(({ old }) => old) ? words('own.old') : null,
    rows.some(({ open }) => open) ? words('own.open') : null,
  ]
  return (
    <Panel
      title={words(level === 'commune' ? 'own.title' : 'own.titleDistrict')}
      subtitle={about.filter(Boolean).join(' ')}
      controls={
        hasAny && (
          <>
            <SendButton figure="area/own" title={words('own.title')} />
            <TraceButton asked={[asked]} title={words('own.title')} />
          </>
        )
      }
    >
      {own.error ? (
        <FailedAnswer error={own.error} onRetry={() => void own.refetch()} />
      ) : own.isPending ? (
        <Skeleton height={120} data-loading />
      ) : !hasAny ? (
        <Text size="sm">{t('state.noFigures')}</Text>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keyboard
        <section className={classes.scroll} tabIndex={0} aria-label={words('own.title')}>
          <Table verticalSpacing={3} fz={13} data-own>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('field.year')}</Table.Th>
                <Table.Th scope="col">{t('metric.safe_rate.short')}</Table.Th>
                <Table.Th scope="col">{words('own.class')}</Table.Th>
                <Table.Th scope="col">{t('metric.typical_rate.short')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {years.map((one) => (
                <Table.Tr key={one.year} data-year={one.year}>
                  <Table.Td>{one.year}</Table.Td>
                  <Table.Td>{one.safe}</Table.Td>
                  <Table.Td>{one.class}</Table.Td>
                  <Table.Td>{one.typical}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      )}
    </Panel>
  )
}
