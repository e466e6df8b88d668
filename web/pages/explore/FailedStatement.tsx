import { Code, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { faultOf } from '../../../queries/engine/query-fault.ts'
import { explainError } from '../../ui/explain-error.ts'
import classes from './ExplorePage.module.css'
import type { ExploreText } from './use-explore-text.ts'

/** Why a statement has no answer: in the reader's words, with its line, and in those of the engine. */
export function FailedStatement({ sql, error, page }: { sql: string; error: unknown; page: ExploreText }) {
  const { t } = useTranslation()
  const { words } = page
  const fault = faultOf(error)
  const { title, advice, detail } = fault
    ? {
        title: words(`fault.${fault.kind}.title`),
        advice: words(`fault.${fault.kind}.advice`),
        detail: fault.message,
      }
    : explainError(error, t)
  const line = fault?.line ?? null
  return (
    <div role="alert" data-fault={fault?.kind ?? 'engine'}>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      {line !== null && (
        <Text size="sm" component="div">
          {words('fault.line', { line })}
          <Code className={classes.code}>{(sql.split('\n')[line - 1] ?? '').trim().slice(0, 300)}</Code>
        </Text>
      )}
      <Text size="sm">{advice}</Text>
      {detail && fault?.kind !== 'empty' && (
        <Text size="sm" c="dimmed" component="div" className={classes.said}>
          {words('fault.said')}: <Code className={classes.code}>{detail.slice(0, 1000)}</Code>
        </Text>
      )}
    </div>
  )
}
