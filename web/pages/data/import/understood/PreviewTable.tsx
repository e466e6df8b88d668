import { Button } from '@mantine/core'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Understood } from '../../../../../data/ingest/prepared.ts'
import { plainText } from '../../../../ui/plain-text.ts'
import { ScrollTable } from '../ScrollTable.tsx'

/** As many columns as a preview can show; the list of columns below has them all. */
const shownColumns = 40

/** Enough to see how the sheet begins. */
const firstRows = 30

/** The first rows of the sheet with what each was taken for, in words and in colour. */
export const PreviewTable = memo(function PreviewTable({ understood }: { understood: Understood }) {
  const { t } = useTranslation('import')
  const [all, setAll] = useState(false)
  const { recipe } = understood
  const preview = all ? understood.preview : understood.preview.slice(0, firstRows)
  const width = Math.min(shownColumns, Math.max(0, ...preview.map(({ cells }) => cells.length)))
  const meaning = new Map(recipe.columns.map(({ index, column }) => [index, column]))
  return (
    <>
      <ScrollTable caption={t('preview.caption', { count: preview.length })} maxHeight={340} compact>
        <thead>
          <tr>
            <th scope="col">{t('preview.row')}</th>
            <th scope="col">{t('preview.role')}</th>
            {Array.from({ length: width }, (_, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns of a sheet are known by their place
              <th key={index} scope="col" data-read={meaning.has(index) || undefined}>
                {columnLetters(index)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.map(({ row, role, cells }) => (
            <tr key={row} data-role={role}>
              <th scope="row">{row}</th>
              <td>{t(`role.${role}`)}</td>
              {Array.from({ length: width }, (_, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells are known by their place
                <td key={index} data-read={meaning.has(index) || undefined}>
                  {plainText(cells[index] ?? '', 60)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {preview.length < understood.preview.length && (
        <Button size="compact-xs" variant="subtle" w="fit-content" onClick={() => setAll(true)}>
          {t('preview.more', { count: understood.preview.length })}
        </Button>
      )}
    </>
  )
})

/** The letters Excel names a column by: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last
}
