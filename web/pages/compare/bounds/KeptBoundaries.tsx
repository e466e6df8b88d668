import { Button, Text, Title } from '@mantine/core'
import { IconArrowBackUp, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { areasOf, type OwnBoundaries } from '../../../../data/boundaries/own-boundaries.ts'
import { dayOf } from '../../../../data/model/date.ts'
import { useData } from '../../../app/data-context.tsx'
import { useOwnBoundaries } from '../../../app/use-boundaries.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { exchangeBoundaries } from '../../../store/own-boundaries.ts'
import { explainError } from '../../../ui/explain-error.ts'
import { Notice } from '../../../ui/Notice.tsx'
import classes from './BoundaryDrawer.module.css'
import type { Exchange } from './exchange.ts'

interface KeptBoundariesProps {
  scope: string
  /** What was last done here. */
  last: Exchange | null
  onExchanged: (exchange: Exchange | null) => void
}

/** The boundaries of a province that this browser keeps. The last change can be taken back. */
export function KeptBoundaries({ scope, last, onExchanged }: KeptBoundariesProps) {
  const { t } = useTranslation('boundaries')
  const { t: common } = useTranslation()
  const { workspace } = useData()
  const format = useFormat()
  const own = useOwnBoundaries()
  const [failed, setFailed] = useState<unknown>(null)
  const kept = own?.filter((one) => one.scope === scope) ?? []

  const exchange = (out: readonly OwnBoundaries[], back: readonly OwnBoundaries[], next: Exchange | null) =>
    exchangeBoundaries(workspace.log, out, back).then(() => {
      setFailed(null)
      onExchanged(next)
    }, setFailed)
  const remove = (one: OwnBoundaries) => exchange([one], [], { kind: 'removed', came: [], went: [one] })
  const named = last?.kind === 'accepted' ? last.came : last?.went

  return (
    <section className={classes.section} aria-label={t('kept.title')}>
      <Title order={3} size="sm">
        {t('kept.title')}
      </Title>
      <div aria-live="polite">
        {last && (
          <Notice>
            {t(`kept.${last.kind}`, { file: named?.map(({ file }) => file).join(', ') })}{' '}
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconArrowBackUp size={14} />}
              onClick={() => void exchange(last.came, last.went, null)}
            >
              {t('kept.undo')}
            </Button>
          </Notice>
        )}
        {failed !== null && (
          <Notice title={explainError(failed, common).title}>{explainError(failed, common).advice}</Notice>
        )}
      </div>
      {own !== null && kept.length === 0 && <Text size="sm">{t('kept.none')}</Text>}
      {kept.map((one) => (
        <div key={one.saved_at} className={classes.line} data-boundaries={one.file}>
          <div>
            <Text size="sm" fw={600}>
              {one.file}
            </Text>
            <Text size="sm">
              {t('kept.line', {
                count: areasOf(one).length,
                day: format.day(dayOf(one.saved_at)),
              })}
            </Text>
          </div>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconTrash size={14} />}
            aria-label={t('kept.removeOf', { file: one.file })}
            onClick={() => void remove(one)}
          >
            {t('kept.remove')}
          </Button>
        </div>
      ))}
      {kept.length > 0 && <Text size="sm">{t('kept.note')}</Text>}
    </section>
  )
}
