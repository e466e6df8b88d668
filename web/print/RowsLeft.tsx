import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addPrintTexts } from '../i18n/print-texts.ts'
import { useFormat } from '../i18n/use-format.ts'
import classes from './Print.module.css'

/** Says below a printed table how many of its rows are not printed; nothing where all are. */
export function RowsLeft({ shown, of }: { shown: number; of: number }) {
  const { i18n } = useTranslation()
  useState(() => addPrintTexts(i18n))
  const { t: words } = useTranslation('print')
  const format = useFormat()
  const left = of - shown
  if (left <= 0) return null
  return (
    <p className={classes.left} data-rows-left={left}>
      {words('rows', {
        count: left,
        shown: format.count(shown),
        number: format.count(of),
        left: format.count(left),
      })}
    </p>
  )
}
