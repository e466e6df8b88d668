import { Checkbox, Skeleton, Table, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { MovementClass } from '../../../../data/model/movement-class.ts'
import type { Sector } from '../../../../data/model/sector.ts'
import { useAnswer } from '../../../app/question.ts'
import { useView } from '../../../app/use-view.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { FailedAnswer } from '../../../ui/FailedAnswer.tsx'
import { unitsQuestion } from '../questions.ts'
import type { PartRow } from '../rules.ts'
import classes from '../TargetsPage.module.css'
import { isPicked, type Trial, withPick } from '../trial.ts'

interface StandingUnitsProps {
  part: PartRow
  trial: Trial
  onTrial: (trial: Trial) => void
}

/** The units that stand in the way of a part of a rule, by name; each can be tried as having reached it. */
export function StandingUnits({ part, trial, onTrial }: StandingUnitsProps) {
  const { t } = useTranslation('targets')
  const { t: common } = useTranslation()
  const format = useFormat()
  const { view } = useView()
  const asked = useAnswer(unitsQuestion(view, part.rule_id, part.part_id))
  const rows = asked.data ?? []
  const total = rows[0]?.total ?? 0
  const reached = part.indicator !== null || part.k === null

  return (
    <section>
      <Title order={3} className={classes.heading}>
        {t(part.test === '≤' ? 'detail.unitsOver' : 'detail.units')}{' '}
        {total > 0 &&
          `(${rows.length < total ? t('detail.shown', { shown: format.count(rows.length), total: format.count(total) }) : format.count(total)})`}
      </Title>
      {asked.error ? (
        <FailedAnswer error={asked.error} onRetry={() => void asked.refetch()} />
      ) : asked.isPending ? (
        <Skeleton height={120} data-loading />
      ) : rows.length === 0 ? (
        <Text size="sm">{t(reached ? 'detail.unitsNone' : 'detail.noUnits')}</Text>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keyboard
        <section className={classes.names} tabIndex={0} aria-label={t('detail.units')} data-units>
          <Table verticalSpacing={3} stickyHeader>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('detail.unit')}</Table.Th>
                <Table.Th scope="col">{t('detail.sector')}</Table.Th>
                <Table.Th scope="col">{t('detail.area')}</Table.Th>
                <Table.Th scope="col">{t('detail.class')}</Table.Th>
                <Table.Th scope="col">{t('detail.safe')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={row.unit_id}>
                  <Table.Td>
                    <Checkbox
                      size="xs"
                      label={row.unit_name}
                      checked={isPicked(trial, part.metric ?? '', row.unit_id)}
                      onChange={({ currentTarget }) =>
                        onTrial(withPick(trial, part.metric ?? '', row.unit_id, currentTarget.checked))
                      }
                      aria-label={t('whatIf.pick', { unit: row.unit_name })}
                    />
                  </Table.Td>
                  <Table.Td>{common(`sector.${row.sector as Sector}_short`)}</Table.Td>
                  <Table.Td>{row.area_name}</Table.Td>
                  <Table.Td>{row.class ? common(`class.${row.class as MovementClass}`) : '—'}</Table.Td>
                  <Table.Td>{row.safe === null ? '—' : t(row.safe ? 'detail.yes' : 'detail.no')}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      )}
    </section>
  )
}
