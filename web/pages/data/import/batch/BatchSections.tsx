import { Accordion, Alert, Group, Skeleton, Text } from '@mantine/core'
import { memo, type ReactNode, useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailedAnswer } from '../../../../ui/FailedAnswer.tsx'
import { Mark } from '../../../../ui/Mark.tsx'
import classes from '../ImportTab.module.css'
import { importsOf, isOfAreas, isReady } from '../session/batch.ts'
import { useSession } from '../use-import-session.ts'
import { AcceptSection } from './AcceptSection.tsx'
import { AreaChanges } from './AreaChanges.tsx'
import { ChangesSection } from './ChangesSection.tsx'
import { RenamesSection } from './RenamesSection.tsx'
import { RepeatedRows } from './RepeatedRows.tsx'
import { ReplaceChoice } from './ReplaceChoice.tsx'
import { useOverviewAhead } from './use-overview-ahead.ts'
import { YearChecks } from './YearChecks.tsx'

/** What concerns all files together: renamed units, what would change, accepting. */
export const BatchSections = memo(function BatchSections() {
  const { t } = useTranslation('import')
  const { session, state } = useSession()
  const { batch, weighed, clashes } = state
  const [shown, setShown] = useState(['renames', 'changes', 'accept'])
  const key = session.weighKey()
  const current = weighed.phase !== 'none' && weighed.key === key
  const result = useDeferredValue(weighed.phase === 'done' ? weighed.result : null, null)
  useOverviewAhead(current && weighed.phase === 'done' ? weighed.result.figures : null)
  if (importsOf(batch).length === 0) return null
  const figures = result?.figures ?? null
  const bringFigures = importsOf(batch).some((file) => !isOfAreas(file))

  return (
    <section className={classes.panel} aria-label={t('batch.title')}>
      <Accordion multiple value={shown} onChange={setShown} variant="separated" order={2} keepMounted={false}>
        {figures && (
          <Step name="renames" place={5} count={figures.renames.length}>
            <RenamesSection weighing={figures} />
          </Step>
        )}
        <Step
          name="changes"
          place={6}
          count={(figures?.checks.length ?? 0) + (result?.areas?.stranded.length ?? 0)}
        >
          <div className={classes.section}>
            {bringFigures && <ReplaceChoice />}
            {clashes.map(({ file, by, years }) => (
              <Alert key={`${file}|${by}`} color="red" variant="light" role="alert" p="xs">
                <span className={classes.ink}>
                  {t('replace.clash', { file, by, years: years.join(', ') })}
                </span>
              </Alert>
            ))}
            {!isReady(batch) ? (
              <Text size="sm">{t('changes.notReady')}</Text>
            ) : current && weighed.phase === 'failed' ? (
              <FailedAnswer error={weighed.error} onRetry={() => session.weighAgain()} />
            ) : clashes.length === 0 && (weighed.phase === 'weighing' || (result && !current)) ? (
              <>
                <Text size="sm" role="status">
                  {t('changes.asking')}
                </Text>
                {!result && <Skeleton height={140} data-loading />}
              </>
            ) : null}
            {result && isReady(batch) && (
              <div aria-busy={!current}>
                {weighed.phase === 'done' && <RepeatedRows repeated={weighed.repeated} />}
                {result.areas && <AreaChanges areas={result.areas} />}
                {figures && (
                  <>
                    <ChangesSection weighing={figures} />
                    <YearChecks weighing={figures} />
                  </>
                )}
              </div>
            )}
          </div>
        </Step>
        <Step name="accept" place={7} count={0}>
          <AcceptSection />
        </Step>
      </Accordion>
    </section>
  )
})

interface StepProps {
  name: 'renames' | 'changes' | 'accept'
  place: number
  count: number
  children: ReactNode
}

function Step({ name, place, count, children }: StepProps) {
  const { t } = useTranslation('import')
  return (
    <Accordion.Item value={name}>
      <Accordion.Control>
        <Group gap="xs">
          <span>
            {place}. {t(`section.${name}`)}
          </span>
          {count > 0 && <Mark tone="warning">{t('section.toLookAt', { count })}</Mark>}
        </Group>
      </Accordion.Control>
      <Accordion.Panel>{children}</Accordion.Panel>
    </Accordion.Item>
  )
}
