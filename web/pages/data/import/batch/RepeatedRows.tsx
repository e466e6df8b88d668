import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../i18n/use-format.ts'
import type { Page, RepeatedRow } from '../../../../store/import-protocol.ts'
import { plainText } from '../../../../ui/plain-text.ts'
import classes from '../ImportTab.module.css'
import { ScrollTable } from '../ScrollTable.tsx'
import { useSession } from '../use-import-session.ts'

/** What several files of the batch speak of: the last of them is taken, which the analyst should know. */
export function RepeatedRows({ repeated }: { repeated: Page<RepeatedRow> }) {
  const { t } = useTranslation('import')
  const format = useFormat()
  const { state } = useSession()
  if (repeated.total === 0) return null
  const names = new Map(state.batch.files.map(({ id, name }) => [id, plainText(name, 80)]))
  return (
    <details className={classes.skipped} open>
      <summary>{t('repeated.title', { count: repeated.total, rows: format.count(repeated.total) })}</summary>
      <ScrollTable label={t('repeated.what')} maxHeight={300}>
        <thead>
          <tr>
            <th scope="col">{t('repeated.what')}</th>
            <th scope="col">{t('repeated.files')}</th>
          </tr>
        </thead>
        <tbody>
          {repeated.items.map(({ contract, year, name, files }) => (
            <tr key={`${contract}|${year}|${name}|${files.join()}`}>
              <th scope="row">
                {plainText(name)}
                <small>{[t(`contract.${contract}`), year].filter((part) => part !== null).join(' · ')}</small>
              </th>
              <td>{files.map((id) => names.get(id) ?? '').join(' → ')}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </details>
  )
}
