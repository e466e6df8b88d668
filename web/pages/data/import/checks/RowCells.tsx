import { Skeleton, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Understood } from '../../../../../data/ingest/prepared.ts'
import { readKey } from '../../../../../data/model/recipe.ts'
import { plainText } from '../../../../ui/plain-text.ts'
import classes from '../ImportTab.module.css'
import { useImport } from '../use-import-session.ts'

interface RowCellsProps {
  id: string
  understood: Understood
  row: number
  /** The contract's column that is in question. */
  column?: string | undefined
}

/** The original cells of one row, each under its heading, and the row's neighbours' first cells. */
export function RowCells({ id, understood, row, column }: RowCellsProps) {
  const { t } = useTranslation('import')
  const session = useImport()
  const { recipe, columns } = understood
  const { encoding, delimiter, sheet } = recipe
  const answer = useQuery({
    queryKey: ['import-row', id, row, { encoding, delimiter, sheet }],
    queryFn: () => session.client.rows(id, recipe, [row]),
    gcTime: 60_000,
  })
  if (answer.isPending) return <Skeleton height={48} data-loading />
  const cells = answer.data?.[0]?.cells ?? []
  const asked = recipe.columns.find((one) => readKey(one) === column)?.index
  const corrected = new Map(
    recipe.corrections.filter((one) => one.row === row).map((one) => [one.column, one.value]),
  )
  return (
    <div>
      <Text size="xs" fw={600}>
        {t('checks.rowCells', { row })}
      </Text>
      <dl className={classes.cells}>
        {columns.slice(0, 100).map(({ index, heading }) => {
          const read = recipe.columns.find((one) => one.index === index)
          const now = read && corrected.get(readKey(read))
          return (
            <div key={index} data-asked={index === asked || undefined}>
              <dt>{plainText(heading, 60)}</dt>
              <dd>
                {plainText(cells[index] ?? '') || '—'}
                {now !== undefined && ` → ${plainText(now)}`}
              </dd>
            </div>
          )
        })}
      </dl>
    </div>
  )
}
