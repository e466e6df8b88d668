import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from './TextField.tsx'

interface DayFieldProps {
  field: string
  label: string
  /** MM-DD. */
  value: string
  onChange: (day: string) => void
}

/** "20/1" as MM-DD; what is no day and month stays as it was typed, and is refused. */
export function yearDayOf(typed: string): string {
  const [, day, month] = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*$/.exec(typed) ?? []
  return day && month ? `${month.padStart(2, '0')}-${day.padStart(2, '0')}` : typed
}

/** MM-DD as it is written: "20/01". */
export const writtenDay = (day: string): string => day.replace(/^(\d\d)-(\d\d)$/, '$2/$1')

/** A day of every year, typed as day/month. */
export function DayField({ field, label, value, onChange }: DayFieldProps) {
  const { t } = useTranslation('planEditor')
  const [typed, setTyped] = useState(writtenDay(value))
  // An undo, or another rule in this place, brings another day.
  const shown = yearDayOf(typed) === value ? typed : writtenDay(value)
  return (
    <TextField
      field={field}
      label={label}
      hint={t('deadline.dayHint')}
      placeholder="20/01"
      value={shown}
      onChange={(next) => {
        setTyped(next)
        onChange(yearDayOf(next))
      }}
    />
  )
}
