import { Anchor, Button, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Understood } from '../../../../../data/ingest/prepared.ts'
import { useFormat } from '../../../../i18n/use-format.ts'
import { type PreparedSummary, pageSize } from '../../../../store/import-protocol.ts'
import { plainText } from '../../../../ui/plain-text.ts'
import classes from '../ImportTab.module.css'
import { ScrollTable } from '../ScrollTable.tsx'
import { useChoose, useImport } from '../use-import-session.ts'

interface SkippedRowsProps {
  id: string
  understood: Understood
  prepared: PreparedSummary
}

/** Rows that were taken for titles, totals and the like, or left out by hand: each can be called data. */
export const SkippedRows = memo(function SkippedRows({ id, understood, prepared }: SkippedRowsProps) {
  const { t } = useTranslation('import')
  const format = useFormat()
  const session = useImport()
  const choose = useChoose(id)
  const [from, setFrom] = useState(0)
  const { skipped, blank_rows, reading } = prepared
  const later = useQuery({
    queryKey: ['import-skipped', id, reading, from],
    queryFn: () => session.client.skipped(id, from),
    enabled: from > 0,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
  const items = from === 0 ? skipped.items : (later.data?.items ?? [])
  const { recipe } = understood
  const takeIn = (row: number) =>
    recipe.skip_rows.includes(row)
      ? choose(({ skip_rows }) => ({ skip_rows: skip_rows.filter((one) => one !== row) }))
      : choose(({ keep_rows }) => ({ keep_rows: [...keep_rows, row] }))

  return (
    <details className={classes.skipped}>
      <summary>
        {t('skipped.title', { count: skipped.total, rows: format.count(skipped.total) })}
        {blank_rows > 0 && ` ${t('skipped.blank', { rows: format.count(blank_rows) })}`}
      </summary>
      <ScrollTable maxHeight={320}>
        <thead>
          <tr>
            <th scope="col">{t('checks.row')}</th>
            <th scope="col">{t('preview.role')}</th>
            <th scope="col">{t('skipped.text')}</th>
            <th scope="col">{t('checks.do')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ row, role, text }) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              <td>{t(`role.${role}`)}</td>
              <td>{plainText(text, 120)}</td>
              <td>
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={t('skipped.keepOf', { row })}
                  onClick={() => takeIn(row)}
                >
                  {t('skipped.keep')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {skipped.total > pageSize && (
        <Text size="sm">
          {t('skipped.shown', { from: from + 1, to: from + items.length })}{' '}
          <Anchor
            component="button"
            type="button"
            size="sm"
            onClick={() => setFrom(from + pageSize < skipped.total ? from + pageSize : 0)}
          >
            {t('skipped.next')}
          </Anchor>
        </Text>
      )}
    </details>
  )
})
