import { Button, CopyButton, Skeleton, Text, Title } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Fragment, lazy, Suspense } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { useAnswer } from '../../app/question.ts'
import { useView } from '../../app/use-view.ts'
import { changeView, searchOf } from '../../app/view.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { overviewClauses, overviewFacts, overviewOpening, overviewText } from '../../sentences/overview.ts'
import { overviewQuestions } from './questions.ts'
import classes from './Summary.module.css'
import { TargetStrip } from './TargetStrip.tsx'

const TraceButton = lazy(() => import('../../trace/TraceButton.tsx'))

/** The year in one sentence, as a report prints it; each figure leads to where it is compared. */
export function Summary() {
  const { t } = useTranslation()
  const format = useFormat()
  const { view } = useView()
  const asked = overviewQuestions(view)
  const area = useAnswer(asked.area).data?.[0]
  const headline = useAnswer(asked.headline)
  const communes = useAnswer(asked.communes)
  const targets = useAnswer(asked.targets)
  // The figures below say why.
  if (headline.error || communes.error || targets.error) return null
  if (!headline.data || !communes.data || !targets.data || !area) return <Skeleton height={64} data-loading />

  const { year, sector, dataset } = view
  const answers = { headline: headline.data, communes: communes.data, targets: targets.data }
  const facts = overviewFacts(view, area.full_name, answers, t)
  const clauses = overviewClauses(facts, format, t)
  const label = dataset.kind === 'demonstration' ? t('dataset.demo.label') : null

  return (
    <section className={classes.summary}>
      <div className={classes.head}>
        <Title order={1} className={classes.title}>
          {area.full_name}, {year}
        </Title>
        {sector === null && view.level === null && <TargetStrip targets={targets.data} />}
      </div>
      <div className={classes.row}>
        <Text className={classes.sentence} data-summary>
          {overviewOpening(facts, t)} {clauses.length === 0 && t('sentence.noData')}
          {clauses.map((clause, index) => (
            <Fragment key={clause.key}>
              {index > 0 && '; '}
              <Trans
                i18nKey={clause.key}
                values={clause.values}
                components={{
                  n: (
                    <Link
                      to="/compare"
                      search={searchOf(changeView(view, { metric: clause.metric }))}
                      className={classes.figure}
                    />
                  ),
                }}
              />
            </Fragment>
          ))}
          .
        </Text>
        <Suspense fallback={<span data-loading />}>
          <TraceButton
            asked={[asked.headline, asked.communes, asked.targets]}
            title={`${area.full_name}, ${year}`}
          />
        </Suspense>
        <CopyButton value={overviewText(facts, clauses, label, t)}>
          {({ copied, copy }) => (
            <Button
              size="compact-sm"
              variant="light"
              className={classes.copy}
              onClick={copy}
              leftSection={copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
            >
              {copied ? t('sentence.copied') : t('sentence.copy')}
            </Button>
          )}
        </CopyButton>
      </div>
    </section>
  )
}
