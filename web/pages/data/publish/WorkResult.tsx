import { Progress, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/use-format.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { explainFault } from './explain-fault.ts'
import type { Work } from './use-work.ts'

/** How far a piece of work is, and what came of it; said to those who listen, too. */
export function WorkResult({ work }: { work: Work }) {
  const { t } = useTranslation('publish')
  const { t: common } = useTranslation()
  const format = useFormat()
  const { state } = work
  const fault = state.phase === 'failed' ? explainFault(state.error, t, common) : null
  const step = state.phase === 'busy' ? state.step : null
  const text = step?.text || t('work.busy')
  return (
    <>
      {step && (
        <div>
          <Text size="sm">
            {text}
            {step.share === null ? '' : ` ${format.percent(step.share * 100, 0)}`}
          </Text>
          <Progress
            value={step.share === null ? 100 : step.share * 100}
            animated={step.share === null}
            size="sm"
            aria-label={text}
          />
        </div>
      )}
      <div aria-live="polite">
        {state.phase === 'done' && state.said && <Text size="sm">{state.said}</Text>}
        {fault && (
          <Notice title={fault.text}>
            {t('fault.nothingChanged')} {fault.detail && t('fault.detail', { detail: fault.detail })}
          </Notice>
        )}
      </div>
    </>
  )
}
