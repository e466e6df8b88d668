import { Button, Group, Select, Skeleton, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LogEntry } from '../../../../data/model/import-log.ts'
import { useData } from '../../../app/data-context.tsx'
import { useLanguage } from '../../../i18n/use-format.ts'
import { FailedAnswer } from '../../../ui/FailedAnswer.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { ChangesSection } from '../import/batch/ChangesSection.tsx'
import { compareStates } from './compare-states.ts'

/** Any two states of the log side by side: units and figures that differ. */
export function CompareStates({ entries }: { entries: readonly LogEntry[] }) {
  const { t } = useTranslation('history')
  const data = useData()
  const language = useLanguage()
  const last = entries.at(-1)?.seq ?? 0
  const [before, setBefore] = useState<number | null>(null)
  const [after, setAfter] = useState<number | null>(null)
  const [asked, setAsked] = useState<{ before: number; after: number } | null>(null)
  const chosen = { before: before ?? last - 1, after: after ?? last }
  const answer = useQuery({
    queryKey: ['states', asked],
    queryFn: () => (asked ? compareStates(data, entries, asked) : null),
    enabled: asked !== null,
    gcTime: 60_000,
  })

  const clock = new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    dateStyle: 'short',
    timeStyle: 'short',
  })
  const states = [
    { value: '0', label: t('atStart') },
    ...entries.map(({ seq, time }) => ({
      value: String(seq),
      label: t('atEntry', { seq, time: clock.format(new Date(time)) }),
    })),
  ]
  const found = asked ? answer.data : null

  return (
    <section aria-label={t('compare')}>
      <Title order={2} fz="md" mt="md" mb={4}>
        {t('compare')}
      </Title>
      <Group align="end" gap="xs">
        <Select
          size="xs"
          label={t('before')}
          allowDeselect={false}
          data={states.slice(0, -1)}
          value={String(chosen.before)}
          onChange={(value) => setBefore(Number(value))}
        />
        <Select
          size="xs"
          label={t('after')}
          allowDeselect={false}
          data={states.slice(1)}
          value={String(chosen.after)}
          onChange={(value) => setAfter(Number(value))}
        />
        <Button size="xs" variant="default" onClick={() => setAsked(chosen)} loading={answer.isFetching}>
          {t('show')}
        </Button>
      </Group>
      <div aria-live="polite">
        {asked && answer.isPending && <Skeleton height={120} data-loading />}
        {answer.isError && <FailedAnswer error={answer.error} onRetry={() => void answer.refetch()} />}
        {found === 'same' && <Notice>{t('same')}</Notice>}
        {found === 'afterEmpty' && <Notice>{t('afterEmpty')}</Notice>}
        {found && typeof found === 'object' && <ChangesSection weighing={found} />}
      </div>
    </section>
  )
}
