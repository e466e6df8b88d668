import { Skeleton, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { calendarOf } from '../../../data/plans/calendar.ts'
import { PlanSelect } from '../../app/PlanSelect.tsx'
import { useAnswer } from '../../app/question.ts'
import { usePlan } from '../../app/use-plan.ts'
import { useToday } from '../../app/use-today.ts'
import { areaQuestion, useView } from '../../app/use-view.ts'
import { addCalendarTexts } from '../../i18n/calendar-texts.ts'
import { CalendarNotices } from './CalendarNotices.tsx'
import classes from './CalendarPage.module.css'
import { EventList } from './EventList.tsx'
import { FollowingYear } from './FollowingYear.tsx'
import { NextDue } from './NextDue.tsx'
import { Reminders } from './Reminders.tsx'

/** What is due in the year, by the view's plan and by the law, beside what the data shows as done by then. */
export function CalendarPage() {
  const { i18n } = useTranslation()
  useState(() => addCalendarTexts(i18n))
  const { t } = useTranslation('calendar')
  const { view } = useView()
  const { plan, isPending } = usePlan()
  const today = useToday()
  const area = useAnswer(areaQuestion(view)).data?.[0]
  const { year } = view
  const events = calendarOf(plan, year)
  const following = calendarOf(plan, year + 1)
  const isToCome = (list: typeof events) => list.some(({ last }) => last >= today)

  return (
    <>
      <div className={classes.head}>
        <div className={classes.intro}>
          <Title order={1} className={classes.title}>
            {t('title', { year })}
          </Title>
          {area && <Text size="sm">{t('about', { area: area.full_name })}</Text>}
        </div>
        <PlanSelect size="xs" label={t('plan')} noPlan={t('noPlan')} className={classes.plan} />
      </div>
      {isPending ? (
        <Skeleton height={480} data-loading />
      ) : (
        <>
          <CalendarNotices plan={plan} today={today} areaName={area?.full_name ?? ''} />
          <NextDue events={[...events, ...following]} year={year} today={today} />
          <Reminders events={[...events, ...following].filter(({ last }) => last >= today)} />
          <EventList events={events} plan={plan} today={today} />
          <FollowingYear
            events={following}
            year={year + 1}
            today={today}
            isOpen={isToCome(following) && !isToCome(events)}
          />
        </>
      )}
    </>
  )
}
