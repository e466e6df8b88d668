import { Button, NumberInput, Paper, Text, Title } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { question, useAnswer } from '../../app/question.ts'
import { useView } from '../../app/use-view.ts'
import { useFormat, useLanguage } from '../../i18n/use-format.ts'
import { FailedAnswer } from '../../ui/FailedAnswer.tsx'
import { missingText } from './bound-text.ts'
import type { Rule } from './rules.ts'
import classes from './TargetsPage.module.css'
import { TrialOutcome } from './TrialOutcome.tsx'
import { isTrying, moreOf, noTrial, type Trial, trialParams, withMore } from './trial.ts'

interface WhatIfProps {
  rules: readonly Rule[]
  trial: Trial
  onTrial: (trial: Trial) => void
}

/** Tries what it would take: more units for a rule, or units by name, and which rules would turn. Nothing is kept. */
export function WhatIf({ rules, trial, onTrial }: WhatIfProps) {
  const { t } = useTranslation('targets')
  const language = useLanguage()
  const format = useFormat()
  const { view } = useView()
  const { dataset, plan, area, year } = view
  const outcome = useAnswer(question(dataset, 'targets/what_if', { plan, area, year, ...trialParams(trial) }))
  const open = rules.filter(({ head }) => !head.is_split && head.k !== null && head.met === false)
  const trying = isTrying(trial)

  return (
    <Paper
      component="section"
      withBorder
      className={classes.detail}
      aria-label={t('whatIf.title')}
      data-what-if
    >
      <div className={classes.trialHead}>
        <Title order={2} fz={15}>
          {t('whatIf.title')}
        </Title>
        <Button
          size="compact-xs"
          variant="subtle"
          disabled={!trying}
          leftSection={<IconArrowBackUp size={14} />}
          onClick={() => onTrial(noTrial)}
        >
          {t('whatIf.clear')}
        </Button>
      </div>
      <Text size="sm" c="dimmed">
        {t('whatIf.about')} {trial.picked.size > 0 && t('whatIf.picked', { count: trial.picked.size })}
      </Text>
      <div className={classes.trials}>
        {open.map(({ id, number, wording, head }) => (
          <NumberInput
            key={id}
            size="xs"
            label={`${number}. ${wording[language]}`}
            description={`${t('scorecard.missing')}: ${missingText(head, t, format)}`}
            aria-label={t('whatIf.moreFor', { number })}
            placeholder={t(head.test === '≤' ? 'whatIf.less' : 'whatIf.more')}
            min={0}
            max={1_000_000}
            allowDecimal={false}
            allowNegative={false}
            clampBehavior="strict"
            value={moreOf(trial, head) || ''}
            onChange={(value) => onTrial(withMore(trial, head, Number(value) || 0))}
          />
        ))}
      </div>
      {outcome.error ? (
        <FailedAnswer error={outcome.error} onRetry={() => void outcome.refetch()} />
      ) : trying ? (
        outcome.data && <TrialOutcome rules={rules} rows={outcome.data} />
      ) : (
        <Text size="sm">{t('whatIf.nothing')}</Text>
      )}
    </Paper>
  )
}
