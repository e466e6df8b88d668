import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../../../data/ingest/problem.ts'
import { problemText } from '../../../ui/problem-text.ts'

/** As many as a reader can take in; what else is wrong with a file shows once these are mended. */
const shown = 12

/** Problems of a file as a whole or of its columns, each with what to do. */
export function ProblemNotices({ problems }: { problems: readonly Problem[] }) {
  const { t } = useTranslation('problems')
  const { t: own } = useTranslation('import')
  return (
    <>
      {problems.slice(0, shown).map((problem, index) => {
        const { title, what, advice, where } = problemText(problem, t)
        return (
          <Alert
            // biome-ignore lint/suspicious/noArrayIndexKey: problems have no identity but their place
            key={index}
            variant="light"
            color={problem.severity === 'error' ? 'red' : 'yellow'}
            role={problem.severity === 'error' ? 'alert' : 'status'}
            title={title}
            mb="xs"
            p="xs"
            styles={{ title: { color: 'var(--ink)' }, message: { color: 'var(--ink)' } }}
          >
            {what} {advice} <small>({where})</small>
          </Alert>
        )
      })}
      {problems.length > shown && <p>{own('problems.more', { count: problems.length - shown })}</p>}
    </>
  )
}
