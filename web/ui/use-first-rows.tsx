import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/use-format.ts'
import { mostPrinted, usePaperWidth } from '../print/paper.ts'
import { RowsLeft } from '../print/RowsLeft.tsx'

interface FirstRows<Row> {
  shown: readonly Row[]
  /** Shows as many again, or on paper says how many are left out; null where all are shown. */
  more: ReactNode
}

/** The first rows of a long list, so that it is there at once: a thousand rows of cells take seconds to draw. */
export function useFirstRows<Row>(rows: readonly Row[], step: number): FirstRows<Row> {
  const { t } = useTranslation()
  const format = useFormat()
  const [count, setCount] = useState(step)
  const left = rows.length - count
  if (usePaperWidth() !== null) {
    const shown = rows.slice(0, Math.max(count, mostPrinted))
    return { shown, more: <RowsLeft shown={shown.length} of={rows.length} /> }
  }
  return {
    shown: rows.slice(0, count),
    more: left > 0 && (
      <Button size="compact-sm" variant="light" mt={4} onClick={() => setCount(count + step)}>
        {t('table.more', { number: format.count(Math.min(step, left)), left: format.count(left) })}
      </Button>
    ),
  }
}
