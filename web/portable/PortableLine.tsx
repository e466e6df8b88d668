import { Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf, daysBetween } from '../../data/model/date.ts'
import { useToday } from '../app/use-today.ts'
import { useView } from '../app/use-view.ts'
import { addShareTexts } from '../i18n/share-texts.ts'
import { useFormat, useLanguage } from '../i18n/use-format.ts'
import type { PortableAbout } from './edition.ts'

const daysOfMonth = 365.25 / 12

/** Says on every page of a portable edition that it is one, when it was made and of when its figures are. */
export default function PortableLine({ about }: { about: PortableAbout }) {
  const { t, i18n } = useTranslation('share')
  useState(() => addShareTexts(i18n))
  const format = useFormat()
  const language = useLanguage()
  const today = useToday()
  const { view } = useView()
  const made = dayOf(about.madeAt)
  const ago = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const days = Math.max(0, daysBetween(made, today))
  const age = days < 60 ? ago.format(-days, 'day') : ago.format(-Math.round(days / daysOfMonth), 'month')
  const asOf = view.dataset.years.find(({ year }) => year === view.year)?.as_of
  const { made_at } = view.dataset
  const parts = [
    t('portable.line', { day: format.day(made), ago: age.toLocaleLowerCase(language) }),
    asOf && t('portable.asOf', { day: format.day(asOf) }),
    made_at && t('portable.publishedOn', { day: format.day(dayOf(made_at)) }),
  ]
  return (
    <Text size="sm" data-portable fw={600}>
      {parts.filter(Boolean).join(' · ')}.{' '}
      <Text span size="sm" c="var(--faint)">
        {t('portable.later')}
      </Text>
    </Text>
  )
}
