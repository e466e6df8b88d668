import { Skeleton, Title } from '@mantine/core'
import { lazy, Suspense, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type BoundaryProblem, isLeftOut } from '../../../../data/boundaries/boundary-problem.ts'
import type { ChartTable } from '../../../charts/chart-model.ts'
import { SaveTable } from '../../../ui/SaveTable.tsx'
import classes from './BoundaryDrawer.module.css'

const DataTable = lazy(() => import('../../../ui/DataTable.tsx'))

/** What is wrong with the features of a file, one a line, with what to do about it. */
export function BoundaryProblems({ file, problems }: { file: string; problems: readonly BoundaryProblem[] }) {
  const { t } = useTranslation('boundaries')
  const title = t('problems.title', { count: problems.length })
  const table = useMemo(
    (): ChartTable => ({
      columns: [
        { heading: t('problems.feature'), kind: 'count' },
        { heading: t('problems.state'), kind: 'text' },
        { heading: t('problems.property'), kind: 'text' },
        { heading: t('problems.value'), kind: 'text' },
        { heading: t('problems.what'), kind: 'text' },
      ],
      rows: problems.map((problem) => [
        problem.feature,
        t(isLeftOut(problem) ? 'problems.leftOut' : 'problems.warning'),
        problem.property,
        problem.value,
        t(`problem.${problem.kind}`, { areas: problem.areas.join(', '), value: problem.value ?? '' }),
      ]),
    }),
    [problems, t],
  )
  return (
    <>
      <div className={classes.line}>
        <Title order={3} size="sm">
          {title}
        </Title>
        <SaveTable caption={{ title, subtitle: file, source: '' }} table={table} label={t('problems.save')} />
      </div>
      <Suspense fallback={<Skeleton height={160} data-loading />}>
        <DataTable table={table} caption={title} minWidth={640} maxHeight={280} />
      </Suspense>
    </>
  )
}
