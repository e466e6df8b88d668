import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isYardstick } from '../../../data/model/plan-entry.ts'
import { isProvisional, statisticalWindow } from '../../../data/model/year.ts'
import { isInForce } from '../../../data/plans/calendar.ts'
import type { Plan } from '../../../data/plans/plan.ts'
import { useData } from '../../app/data-context.tsx'
import { useView } from '../../app/use-view.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Notice } from '../../ui/Notice.tsx'

interface CalendarNoticesProps {
  plan: Plan | null
  today: string
  areaName: string
}

/** What the reader should know of the calendar as a whole: why dates are few, and that figures may still change. */
export function CalendarNotices({ plan, today, areaName }: CalendarNoticesProps) {
  const { t } = useTranslation('calendar')
  const format = useFormat()
  const { manifest } = useData()
  const { view, go } = useView()
  const { year } = view
  const entry = view.dataset.years.find((one) => one.year === year)
  const planEntry = manifest.plans.find(({ id }) => id === view.plan)
  const isOfOthers = planEntry && isYardstick(planEntry, view.dataset.home_area)
  const running = Number(today.slice(0, 4))
  const isElsewhere = running !== year && view.dataset.years.some((one) => one.year === running)
  const isOpen = entry?.provisional || (entry !== undefined && isProvisional(year, today))

  const ofPlan = () => {
    if (!plan) return t('planMissing')
    if (year < plan.from_year) return t('planLater', { from: plan.from_year, year })
    if (!isInForce(plan, year)) return t('planOver', { to: plan.to_year, year })
    const { deadlines } = plan
    const isSilent = deadlines.every((deadline) => deadline.year !== undefined && deadline.year !== year)
    return isSilent ? t('planSilent', { year }) : null
  }
  const notes = [
    ofPlan(),
    isOfOthers && t('planOfOthers', { area: areaName }),
    year < 2022 && t('lawLater'),
    (view.sector || view.level) && t('notFiltered'),
  ].filter((note) => typeof note === 'string')

  return (
    <>
      {(notes.length > 0 || isElsewhere) && (
        <Notice>
          {notes.map((note) => (
            <div key={note}>{note}</div>
          ))}
          {isElsewhere && (
            <Anchor component="button" type="button" size="sm" onClick={() => go({ year: running })}>
              {t('toYear', { year: running })}
            </Anchor>
          )}
        </Notice>
      )}
      {isOpen && (
        <Notice title={t('provisional.title', { year })}>
          <div>
            {t('provisional.why', {
              residential: format.day(statisticalWindow(year, 'residential').to),
              others: format.day(statisticalWindow(year, 'commune').to),
            })}
          </div>
          {entry?.as_of && <div>{t('provisional.asOf', { day: format.day(entry.as_of) })}</div>}
        </Notice>
      )}
    </>
  )
}
