import { Skeleton, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Sector } from '../../../data/model/sector.ts'
import { useAnswer } from '../../app/question.ts'
import { useView } from '../../app/use-view.ts'
import { SendButton } from '../../deck/SendButton.tsx'
import { troubleText } from '../../figures/area.ts'
import { useChartText } from '../../i18n/use-format.ts'
import { FailedAnswer } from '../../ui/FailedAnswer.tsx'
import { Panel } from '../../ui/Panel.tsx'
import classes from './AreaPage.module.css'
import { areaQuestions } from './questions.ts'

/** The units of an area that are not safe, average or weak, or have lost their title, by name. */
export function TroubledUnits({ level }: { level: 'district' | 'commune' }) {
  const { t } = useTranslation()
  const { t: words } = useTranslation('area')
  const text = useChartText()
  const { format } = text
  const { view } = useView()
  const asked = useAnswer(areaQuestions(view, level).trouble)
  const rows = asked.data ?? []
  const total = rows[0]?.total ?? 0
  const count =
    total === 0
      ? ''
      : ` (${rows.length < total ? words('trouble.shown', { shown: format.count(rows.length), total: format.count(total) }) : format.count(total)})`

  return (
    <Panel
      title={`${words('trouble.title')}${count}`}
      controls={rows.length > 0 && <SendButton figure="area/trouble" title={words('trouble.title')} />}
    >
      {asked.error ? (
        <FailedAnswer error={asked.error} onRetry={() => void asked.refetch()} />
      ) : asked.isPending ? (
        <Skeleton height={160} data-loading />
      ) : rows.length === 0 ? (
        <Text size="sm">{words('trouble.none')}</Text>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keyboard
        <section className={classes.scroll} tabIndex={0} aria-label={words('trouble.title')}>
          <Table verticalSpacing={3} fz={13} stickyHeader data-trouble>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{words('trouble.unit')}</Table.Th>
                <Table.Th scope="col">{words('trouble.sector')}</Table.Th>
                <Table.Th scope="col">{words('trouble.area')}</Table.Th>
                <Table.Th scope="col">{words('trouble.why')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={row.unit_id}>
                  <Table.Td>{row.unit_name}</Table.Td>
                  <Table.Td>{t(`sector.${row.sector as Sector}_short`)}</Table.Td>
                  <Table.Td>{row.area_name}</Table.Td>
                  <Table.Td>{troubleText(row, { ...text, words })}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      )}
    </Panel>
  )
}
