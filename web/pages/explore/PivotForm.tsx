import { Anchor, Button, Chip, Code, Group, NativeSelect, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { levels } from '../../../data/model/level.ts'
import { metricIds } from '../../../data/model/metric.ts'
import { sectors } from '../../../data/model/sector.ts'
import { changeView, searchOf, type View } from '../../app/view.ts'
import classes from './ExplorePage.module.css'
import { type Pivot, pivotColumns, pivotRows, pivotSql } from './pivot.ts'
import type { ExploreText } from './use-explore-text.ts'

interface PivotFormProps {
  view: View
  page: ExploreText
  busy: boolean
  onRun: (sql: string) => void
  onEdit: (sql: string) => void
}

const wordsFor = <Id extends string>(ids: readonly Id[], word: (id: Id) => string) =>
  // Object.fromEntries forgets the names.
  Object.fromEntries(ids.map((id) => [id, word(id)])) as Record<Id, string>

/** Rows, columns and a measure: a table without writing SQL, and the SQL that makes it. */
export function PivotForm({ view, page, busy, onRun, onEdit }: PivotFormProps) {
  const { words, t } = page
  const years = view.dataset.years.map(({ year }) => year)
  const [pivot, setPivot] = useState<Pivot>({
    rows: 'sector',
    columns: 'year',
    metric: view.metric,
    years: years.filter((year) => year === view.year || year === view.compare),
  })
  const change = (next: Partial<Pivot>) => {
    const both = { ...pivot, ...next }
    setPivot(both.rows === both.columns ? { ...both, columns: 'none' } : both)
  }
  const kept = pivot.years.filter((year) => years.includes(year))
  const sql = pivotSql(
    { ...pivot, years: kept },
    {
      total: words('pivot.total'),
      parent: words('pivot.parent'),
      metric: t(`metric.${pivot.metric}.name`),
      by: wordsFor(pivotRows, (id) => words(`pivot.by.${id}`)),
      sector: wordsFor(sectors, (id) => t(`sector.${id}`)),
      level: wordsFor(levels, (id) => t(`level.${id}`)),
    },
  )
  const sums = kept.length > 1 && pivot.rows !== 'year' && pivot.columns !== 'year'
  const select = <Id extends string>(
    label: string,
    ids: readonly Id[],
    value: Id,
    name: (id: Id) => string,
  ) => ({
    label,
    size: 'xs' as const,
    value,
    data: ids.map((id) => ({ value: id, label: name(id) })),
  })

  return (
    <div className={classes.pivot}>
      <div className={classes.tools}>
        <NativeSelect
          {...select(words('pivot.rows'), pivotRows, pivot.rows, (id) => words(`pivot.by.${id}`))}
          onChange={({ currentTarget: { value } }) =>
            change({ rows: pivotRows.find((id) => id === value) ?? pivot.rows })
          }
        />
        <NativeSelect
          {...select(
            words('pivot.columns'),
            pivotColumns.filter((id) => id !== pivot.rows),
            pivot.columns,
            (id) => (id === 'none' ? words('pivot.none') : words(`pivot.by.${id}`)),
          )}
          onChange={({ currentTarget: { value } }) =>
            change({ columns: pivotColumns.find((id) => id === value) ?? pivot.columns })
          }
        />
        <NativeSelect
          {...select(words('pivot.measure'), metricIds, pivot.metric, (id) => t(`metric.${id}.name`))}
          onChange={({ currentTarget: { value } }) =>
            change({ metric: metricIds.find((id) => id === value) ?? pivot.metric })
          }
        />
      </div>
      <Chip.Group
        multiple
        value={kept.map(String)}
        onChange={(chosen) => change({ years: years.filter((year) => chosen.includes(String(year))) })}
      >
        <Group gap={6} role="group" aria-label={words('pivot.years')}>
          <Text size="xs" fw={500}>
            {words('pivot.years')}
          </Text>
          {years.map((year) => (
            <Chip key={year} size="xs" value={String(year)}>
              {year}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {kept.length === 0 && <Text size="sm">{words('pivot.noYear')}</Text>}
      <Text size="xs" c="dimmed">
        {words('pivot.note')} {sums && words('pivot.sum')}{' '}
        {pivot.rows === 'district' && words('pivot.crossing')}
      </Text>
      {(pivot.rows === 'area' || pivot.rows === 'district') && (
        <Text size="xs" c="dimmed" data-today>
          {words('pivot.today')}{' '}
          <Anchor
            underline="always"
            size="xs"
            renderRoot={(props) => (
              <Link
                to="/compare"
                search={searchOf(changeView(view, { basis: 'today', metric: pivot.metric, show: 'ranking' }))}
                {...props}
              />
            )}
          >
            {words('pivot.compareToday')}
          </Anchor>
          .
        </Text>
      )}
      <div className={classes.tools}>
        <Button size="compact-sm" disabled={busy || kept.length === 0} onClick={() => onRun(sql)}>
          {words('pivot.show')}
        </Button>
        <Button size="compact-sm" variant="default" disabled={kept.length === 0} onClick={() => onEdit(sql)}>
          {words('pivot.edit')}
        </Button>
      </div>
      {kept.length > 0 && (
        <details>
          <summary>{words('pivot.sql')}</summary>
          <Code block className={classes.block} tabIndex={0} aria-label={words('pivot.sql')}>
            {sql}
          </Code>
        </details>
      )}
    </div>
  )
}
