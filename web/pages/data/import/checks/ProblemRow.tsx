import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../../../../data/ingest/problem.ts'
import { Mark } from '../../../../ui/Mark.tsx'
import { plainText } from '../../../../ui/plain-text.ts'
import { problemText } from '../../../../ui/problem-text.ts'
import { useChoose } from '../use-import-session.ts'
import { CellCorrection } from './CellCorrection.tsx'

interface ProblemRowProps {
  id: string
  problem: Problem
  open: boolean
  onJump: () => void
}

/** One problem with what can be done about it there and then. */
export function ProblemRow({ id, problem, open, onJump }: ProblemRowProps) {
  const { t } = useTranslation('import')
  const { t: texts } = useTranslation('problems')
  const choose = useChoose(id)
  const { row, severity, column, column_id, value } = problem
  const { title, what, advice } = problemText(problem, texts)
  return (
    <tr data-severity={severity}>
      <td>
        {row === undefined ? (
          '—'
        ) : (
          <Button
            size="compact-xs"
            variant="default"
            aria-expanded={open}
            onClick={onJump}
            title={t('checks.jump')}
          >
            {row}
          </Button>
        )}
        <Mark tone={severity === 'error' ? 'bad' : 'warning'}>{t(`severity.${severity}`)}</Mark>
      </td>
      <td>{column === undefined ? '—' : plainText(column, 60)}</td>
      <td>
        <strong>{title}.</strong> {what}
        <small>{advice}</small>
      </td>
      <td>
        <Group gap={4}>
          {row !== undefined && column_id !== undefined && (
            <CellCorrection
              label={t('checks.correctOf', { row, column: plainText(column ?? column_id, 60) })}
              value={value ?? ''}
              onValue={(corrected) =>
                choose(({ corrections }) => ({
                  corrections: [
                    ...corrections.filter((one) => one.row !== row || one.column !== column_id),
                    { row, column: column_id, value: corrected },
                  ],
                }))
              }
            />
          )}
          {row !== undefined && (
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => choose(({ skip_rows }) => ({ skip_rows: [...new Set([...skip_rows, row])] }))}
              aria-label={t('checks.skipOf', { row })}
            >
              {t('checks.skip')}
            </Button>
          )}
        </Group>
      </td>
    </tr>
  )
}
