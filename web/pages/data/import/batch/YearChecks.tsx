import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { contracts } from '../../../../../data/contracts/index.ts'
import { type ProblemCode, problemCodes } from '../../../../../data/ingest/problem.ts'
import { contractIds } from '../../../../../data/model/dataset.ts'
import type { QueryRow } from '../../../../../queries/catalog.ts'
import { useFormat } from '../../../../i18n/use-format.ts'
import { plainText } from '../../../../ui/plain-text.ts'
import { problemText } from '../../../../ui/problem-text.ts'
import classes from '../ImportTab.module.css'
import { ScrollTable } from '../ScrollTable.tsx'
import { checksShown, type Weighing } from '../session/weigh-change.ts'

/** What does not fit together over the whole year: warnings, which keep nothing out. */
export function YearChecks({ weighing }: { weighing: Weighing }) {
  const { t } = useTranslation('import')
  const format = useFormat()
  const { checks } = weighing
  if (checks.length === 0) return <Text size="sm">{t('yearChecks.none')}</Text>
  const more = checks.length >= checksShown
  return (
    <details className={classes.skipped} open>
      <summary>
        {t(more ? 'yearChecks.titleMore' : 'yearChecks.title', { rows: format.count(checks.length) })}
      </summary>
      <ScrollTable>
        <thead>
          <tr>
            <th scope="col">{t('yearChecks.where')}</th>
            <th scope="col">{t('yearChecks.of')}</th>
            <th scope="col">{t('checks.what')}</th>
          </tr>
        </thead>
        <tbody>
          {checks.map((check) => (
            <CheckRow
              key={`${check.code}|${check.import_id}|${check.line}|${check.column}|${check.against}`}
              check={check}
            />
          ))}
        </tbody>
      </ScrollTable>
    </details>
  )
}

function CheckRow({ check }: { check: QueryRow<'import/checks'> }) {
  const { t } = useTranslation('import')
  const { t: problems } = useTranslation('problems')
  const { t: shared } = useTranslation()
  const format = useFormat()
  const code = problemCodes.find((one): one is ProblemCode => one === check.code)
  if (!code) return null
  const file = plainText(check.file ?? '')
  const { title, what, advice } = problemText(
    { code, severity: 'warning', file, column: headingOf(check) },
    problems,
  )
  const counts = check.k === null ? null : t('yearChecks.counts', { ratio: format.ratio(check.k, check.n) })
  const before =
    check.code === 'typical_not_eligible'
      ? t('yearChecks.before', {
          year: check.year - 1,
          safe:
            check.was_safe === null
              ? shared('state.notReported')
              : t(`yesNo.${check.was_safe ? 'true' : 'false'}`),
          class:
            check.was_class === null
              ? shared('class.unclassified')
              : shared(`class.${check.was_class as 'good'}`),
        })
      : null
  return (
    <tr>
      <td>
        {file}
        <small>{t('yearChecks.row', { row: check.line })}</small>
      </td>
      <td>
        {plainText(check.unit_name ?? check.full_name)}
        <small>{check.unit_name === null ? check.year : `${check.full_name} · ${check.year}`}</small>
      </td>
      <td>
        <strong>{title}.</strong> {what} {[counts, before].filter(Boolean).join(' ')}
        <small>{advice}</small>
      </td>
    </tr>
  )
}

/** The official heading of the column in question. */
function headingOf({ contract, column }: QueryRow<'import/checks'>): string {
  const id = contractIds.find((one) => one === contract)
  return (id && contracts[id].columns.find((one) => one.id === column)?.heading) ?? column
}
