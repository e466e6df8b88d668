import { Pagination, Skeleton, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueryRow } from '../../../../../queries/catalog.ts'
import { useData } from '../../../../app/data-context.tsx'
import { useFormat } from '../../../../i18n/use-format.ts'
import { FailedAnswer } from '../../../../ui/FailedAnswer.tsx'
import { plainText } from '../../../../ui/plain-text.ts'
import { Choice } from '../Choice.tsx'
import classes from '../ImportTab.module.css'
import { ScrollTable } from '../ScrollTable.tsx'
import type { Weighing } from '../session/weigh-change.ts'
import { type UnitField, unitFields, useUnitValue } from './unit-values.ts'

const size = 100
const kinds = ['vanished', 'changed', 'new'] as const
type Kind = (typeof kinds)[number]

interface ChangedUnitsProps {
  weighing: Weighing
  year: string
  counts: QueryRow<'import/unit_counts'>[]
}

/** Units of a year that would come, change or vanish, with every value that differs, a page at a time. */
export function ChangedUnits({ weighing, year, counts }: ChangedUnitsProps) {
  const { t } = useTranslation('import')
  const format = useFormat()
  const { warehouse } = useData()
  const [kind, setKind] = useState<Kind | null>(null)
  const [field, setField] = useState<UnitField | null>(null)
  const [page, setPage] = useState(1)
  const [open, setOpen] = useState(false)
  const { before, after } = weighing
  const asked = { years: year, kind, field, limit: size, offset: (page - 1) * size }
  const answer = useQuery({
    queryKey: ['import-units', before?.version, after.version, asked],
    queryFn: () => warehouse.askChange(before, after, 'import/units', asked),
    enabled: open,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
  const of = (one: Kind) => counts.find((row) => row.kind === one)
  const total = field
    ? (of('changed')?.[field] ?? 0)
    : (kind ? [kind] : [...kinds]).reduce((sum, one) => sum + (of(one)?.units ?? 0), 0)
  const pages = Math.ceil(total / size)

  return (
    <details className={classes.skipped} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('units.title', {
          year,
          rows: format.count(kinds.reduce((sum, one) => sum + (of(one)?.units ?? 0), 0)),
        })}
      </summary>
      <div className={classes.fields}>
        <Choice
          label={t('units.kind')}
          none={t('checks.all')}
          options={kinds.map((value) => ({
            value,
            label: `${t(`units.${value}`)} (${format.count(of(value)?.units ?? 0)})`,
          }))}
          value={kind}
          onChoose={(next) => {
            setKind(next)
            setField(null)
            setPage(1)
          }}
        />
        <Choice
          label={t('units.field')}
          none={t('checks.all')}
          options={unitFields
            .filter((value) => (of('changed')?.[value] ?? 0) > 0)
            .map((value) => ({
              value,
              label: `${t(`unitField.${value}`)} (${format.count(of('changed')?.[value] ?? 0)})`,
            }))}
          value={field}
          onChoose={(next) => {
            setField(next)
            setPage(1)
          }}
        />
      </div>
      {!open ? null : answer.isPending ? (
        <Skeleton height={120} data-loading />
      ) : answer.isError ? (
        <FailedAnswer error={answer.error} onRetry={() => void answer.refetch()} />
      ) : answer.data.length === 0 ? (
        <Text size="sm">{t('units.none')}</Text>
      ) : (
        <ScrollTable maxHeight={480}>
          <thead>
            <tr>
              <th scope="col">{t('units.kind')}</th>
              <th scope="col">{t('units.unit')}</th>
              <th scope="col">{t('units.values')}</th>
            </tr>
          </thead>
          <tbody>
            {answer.data.map((unit) => (
              <UnitRow key={`${unit.year}|${unit.unit_id}`} unit={unit} />
            ))}
          </tbody>
        </ScrollTable>
      )}
      {open && pages > 1 && (
        <Pagination
          size="sm"
          mt={6}
          total={pages}
          value={page}
          onChange={setPage}
          getControlProps={(control) => ({ 'aria-label': t(`page.${control}`) })}
          getItemProps={(number) => ({ 'aria-label': t('page.number', { page: number }) })}
        />
      )}
    </details>
  )
}

function UnitRow({ unit }: { unit: QueryRow<'import/units'> }) {
  const { t } = useTranslation('import')
  const said = useUnitValue()
  const kind = kinds.find((one) => one === unit.kind)
  const changed = unit.changed.split(',')
  const fields =
    unit.kind === 'changed'
      ? unitFields.filter((field) => changed.includes(field))
      : unitFields.filter((field) => field !== 'name' && field !== 'area')
  const name = unit.name_after ?? unit.name_before ?? unit.unit_id
  const values = fields.flatMap((field) => {
    const before = said(field, unit[`${field}_before`])
    const after = said(field, unit[`${field}_after`])
    if (unit.kind === 'changed') return [`${t(`unitField.${field}`)}: ${before} → ${after}`]
    const value = unit.kind === 'new' ? unit[`${field}_after`] : unit[`${field}_before`]
    return value === null ? [] : [`${t(`unitField.${field}`)}: ${unit.kind === 'new' ? after : before}`]
  })
  return (
    <tr>
      <td>{kind ? t(`units.${kind}`) : unit.kind}</td>
      <th scope="row">
        {plainText(name)}
        <small>{unit.area_after ?? unit.area_before}</small>
      </th>
      <td>{values.join(' · ')}</td>
    </tr>
  )
}
