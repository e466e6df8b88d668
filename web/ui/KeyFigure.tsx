import { Text, UnstyledButton } from '@mantine/core'
import { IconArrowDownRight, IconArrowRight, IconArrowUpRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { breaksBetween } from '../../data/model/break.ts'
import { type MetricId, metricOf } from '../../data/model/metric.ts'
import type { QueryRow } from '../../queries/catalog.ts'
import { oldCommunesText } from '../charts/two-years.ts'
import { useFormat } from '../i18n/use-format.ts'
import classes from './KeyFigure.module.css'
import { Spark } from './Spark.tsx'

interface KeyFigureProps {
  metric: MetricId
  row: QueryRow<'overview/headline'>
  trend: readonly QueryRow<'overview/trend'>[]
  year: number
  compare: number | null
  chosen: boolean
  /** Of the notes on the figure, which stand below. */
  marks?: ReactNode
  onChoose: () => void
}

/** A metric's figure with k/n, its change against the year compared with, and its course. */
export function KeyFigure({ metric, row, trend, year, compare, chosen, marks, onChoose }: KeyFigureProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { kind, rule, denominators } = metricOf(metric)
  const isRate = kind === 'rate'
  const values = trend.filter((one) => one.metric === metric)
  const breaks = compare === null ? [] : breaksBetween(metric, year, compare)
  // The merger moves the areas, not the province as a whole: only changed criteria are said on the tile.
  const criteria = breaks.filter((gap) => gap.of === rule)

  return (
    <UnstyledButton className={classes.tile} aria-pressed={chosen} onClick={onChoose}>
      <Text component="span" className={classes.label}>
        {t(`metric.${metric}.name`)}
        {marks}
      </Text>
      <span className={classes.line}>
        <span className={classes.figure} data-figure={metric}>
          {row.old
            ? format.rangeRatio(row.k_from, row.k_to, row.n_to)
            : row.open
              ? isRate
                ? format.percentRange(row.percent_from, row.percent_to)
                : format.countRange(row.k_from, row.k_to)
              : row.k === null
                ? '—'
                : isRate
                  ? format.percent(row.percent)
                  : format.count(row.k)}
        </span>
        <Spark
          values={values.map((one) => ({
            year: one.year,
            value: one.old ? null : isRate ? one.percent : one.k,
          }))}
          year={year}
        />
      </span>
      <span className={classes.ratio}>
        {row.old
          ? t('sentence.oldUnits')
          : row.open
            ? `${format.rangeRatio(row.k_from, row.k_to, row.n_from, row.n_to)} · ${t('note.openShort')}`
            : row.k === null
              ? t('state.notReported')
              : `${format.ratio(row.k, row.n)} ${t(`denominator.${denominators[0]}`)}`}
      </span>
      {compare !== null && (
        <Change metric={metric} row={row} compare={compare} broken={criteria.length > 0} />
      )}
    </UnstyledButton>
  )
}

interface ChangeProps {
  metric: MetricId
  row: KeyFigureProps['row']
  compare: number
  /** The criteria changed between the two years. */
  broken: boolean
}

/**
 * Change of the rate in points, of a count in units, too. Whether it is progress is judged by the rate: a
 * merger changes how many units there are.
 */
function Change({ metric, row, compare, broken }: ChangeProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { points, difference } = row
  // Old communes are told by what they were in each year, each one unit: there is no rate that could move.
  if (row.old_before) {
    const old = oldCommunesText({ t, format }, [row.k_before_from, row.k_before_to], row.n_before_to)
    return <span className={classes.change}>{`${compare}: ${old}`}</span>
  }
  if (points === null)
    return <span className={classes.change}>{t('state.noCompare', { year: compare })}</span>
  const { better, kind } = metricOf(metric)
  const Icon = points > 0 ? IconArrowUpRight : points < 0 ? IconArrowDownRight : IconArrowRight
  const progress =
    points === 0 || !better ? 'same' : points > 0 === (better === 'higher') ? 'better' : 'worse'
  return (
    <span className={classes.change} data-progress={progress}>
      <Icon size={15} aria-hidden />
      {kind === 'count' && `${format.difference(difference)}; `}
      {format.points(points)} <span className={classes.against}>{t('field.against', { year: compare })}</span>
      {broken && <span className={classes.against}>⁝ {t('break.criteria')}</span>}
    </span>
  )
}
