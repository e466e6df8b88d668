import { IconCheck, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { MetricId } from '../../../data/model/metric.ts'
import type { QueryRow } from '../../../queries/catalog.ts'
import { useView } from '../../app/use-view.ts'
import { searchOf } from '../../app/view.ts'
import { sectorName } from '../../charts/sector-name.ts'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './Summary.module.css'

type TargetRow = QueryRow<'overview/targets'>

/** How many of the plan's targets are met, and which is in danger; leads to them. Nothing where none can be judged. */
export function TargetStrip({ targets }: { targets: readonly TargetRow[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { view } = useView()
  const due = targets.filter(({ met, by_year }) => met !== null && (by_year === null || view.year >= by_year))
  const [first] = due
  if (!first) return null
  const missed = due.filter(({ met }) => met === false)
  const said = ({ metric, indicator, sectors, missing, test }: TargetRow) =>
    indicator !== null
      ? t('target.strip.indicator', { missing: format.count(missing) })
      : t(test === '≤' ? 'target.strip.over' : 'target.strip.one', {
          metric: t(`metric.${metric as MetricId}.short`),
          sectors: sectorName(sectors ?? '', t),
          missing: format.count(missing),
        })
  return (
    <Link
      to="/targets"
      search={searchOf(view)}
      className={classes.targets}
      title={t('target.strip.open')}
      data-targets
    >
      {first.in_period ? t('target.strip.title') : t('target.strip.since', { year: first.from_year })}:{' '}
      <span className={classes.met}>
        <IconCheck size={13} aria-hidden /> {t('target.strip.met', { count: due.length - missed.length })}
      </span>
      {missed.length > 0 && (
        <span className={classes.missed}>
          {' '}
          <IconX size={13} aria-hidden /> {t('target.strip.missed', { count: missed.length })}
        </span>
      )}
      {missed[0] && `: ${said(missed[0])}`}
    </Link>
  )
}
