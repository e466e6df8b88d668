import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { contracts } from '../../../../data/contracts/index.ts'
import type { SheetColumn, Understood } from '../../../../data/ingest/prepared.ts'
import { readKey } from '../../../../data/model/recipe.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { Mark } from '../../../ui/Mark.tsx'
import { plainText } from '../../../ui/plain-text.ts'
import { Choice } from './Choice.tsx'
import classes from './ImportTab.module.css'
import { ScrollTable } from './ScrollTable.tsx'
import { columnLetters } from './understood/PreviewTable.tsx'
import { useChoose } from './use-import-session.ts'

/** No sheet that people fill in is wider; a foreign one is not drawn to its end. */
const shownColumns = 200

interface ColumnsSectionProps {
  id: string
  understood: Understood
}

/** What each column of the sheet stands for, how that was found, and another meaning for it. */
export const ColumnsSection = memo(function ColumnsSection({ id, understood }: ColumnsSectionProps) {
  const { t } = useTranslation('import')
  const choose = useChoose(id)
  const { columns, recipe } = understood
  const meanings = useMemo(
    () => [
      ...new Map(
        recipe.contracts.flatMap((id) =>
          contracts[id].columns.map(
            (column) => [column.id, { value: column.id, label: column.heading }] as const,
          ),
        ),
      ).values(),
    ],
    [recipe.contracts],
  )
  const set = (column: SheetColumn, meaning: string | null) => {
    const { index, heading, of } = column
    const own = meaning === null ? [] : [{ index, heading, column: meaning, ...(of && { of }) }]
    choose(({ columns: read }) => {
      // One meaning, one column, of each sector where these stand side by side: what another was read as moves over.
      const keys = own.map(readKey)
      const others = read.filter((one) => one.index !== index && !keys.includes(readKey(one)))
      return { columns: [...others, ...own].sort((a, b) => a.index - b.index) }
    })
  }

  return (
    <div className={classes.section}>
      <ScrollTable caption={t('columns.caption', { count: columns.length })} maxHeight={460}>
        <thead>
          <tr>
            <th scope="col">{t('columns.heading')}</th>
            <th scope="col">{t('columns.sample')}</th>
            <th scope="col">{t('columns.meaning')}</th>
            <th scope="col">{t('columns.how')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.slice(0, shownColumns).map((column) => (
            <tr key={column.index} data-left-out={column.column === null || undefined}>
              <th scope="row">
                {columnLetters(column.index)} · {plainText(column.heading, 80)}
              </th>
              <td data-faint>{column.sample.map((value) => plainText(value, 30)).join(' · ')}</td>
              <td>
                <Choice
                  hideLabel
                  label={t('columns.meaningOf', { heading: plainText(column.heading, 80) })}
                  none={t('columns.none')}
                  options={meanings}
                  value={column.column}
                  onChoose={(meaning) => set(column, meaning)}
                />
              </td>
              <td>
                <How column={column} />
                {column.of && <small>{t(`columns.of.${column.of.column}`, { said: column.of.said })}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {columns.length > shownColumns && <p>{t('columns.more', { count: columns.length - shownColumns })}</p>}
    </div>
  )
})

function How({ column }: { column: SheetColumn }) {
  const { t } = useTranslation('import')
  const format = useFormat()
  if (column.personal) {
    return <Mark tone="warning">{t(`columns.personal.${column.personal}`)}</Mark>
  }
  if (column.how === null) return <>{t('columns.leftOut')}</>
  const percent = column.similarity === null ? '' : format.percent(column.similarity * 100, 0)
  return <>{t(`columns.by.${column.how}`, { percent })}</>
}
