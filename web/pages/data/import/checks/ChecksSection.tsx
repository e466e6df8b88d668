import { Button, Checkbox, Group, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Understood } from '../../../../../data/ingest/prepared.ts'
import { problemLimit } from '../../../../../data/ingest/prepared.ts'
import { useFormat } from '../../../../i18n/use-format.ts'
import { allProblems, type PreparedSummary, type ProblemQuery } from '../../../../store/import-protocol.ts'
import { MarkButton } from '../../../../ui/Mark.tsx'
import classes from '../ImportTab.module.css'
import { type BatchFile, leavesOut } from '../session/batch.ts'
import { useImport } from '../use-import-session.ts'
import { ProblemList } from './ProblemList.tsx'
import { SkippedRows } from './SkippedRows.tsx'
import { useProblemDownload } from './use-problem-download.ts'

interface ChecksSectionProps {
  file: BatchFile
  understood: Understood
  prepared: PreparedSummary
  /** The file is being read again under other choices. */
  stale: boolean
}

/** Everything that is wrong with the rows of a file: counted, listed, to be mended in place or left out. */
export function ChecksSection({ file, understood, prepared, stale }: ChecksSectionProps) {
  const { t } = useTranslation('import')
  const { t: problem } = useTranslation('problems')
  const format = useFormat()
  const session = useImport()
  const [query, setQuery] = useState<ProblemQuery>(allProblems)
  const { download, state: downloading } = useProblemDownload(file, understood, prepared)
  const { rows, counts } = prepared
  const total = counts.reduce((sum, { count }) => sum + count, 0)

  return (
    <div className={classes.section} aria-busy={stale}>
      <Text size="sm" role="status">
        {t('checks.rows', {
          read: format.count(rows.read),
          taken: format.count(rows.taken),
          bad: format.count(rows.left_out),
        })}
        {stale && ` ${t('checks.stale')}`}
      </Text>
      {rows.left_out > 0 && (
        <Checkbox
          size="sm"
          label={t('checks.leaveOut', { count: rows.left_out, rows: format.count(rows.left_out) })}
          description={t('checks.leaveOutHint')}
          checked={leavesOut(file, prepared)}
          disabled={stale}
          onChange={(event) =>
            session.change({
              type: 'leave-out',
              id: file.id,
              count: event.currentTarget.checked ? rows.left_out : null,
            })
          }
        />
      )}
      {total === 0 ? (
        <Text size="sm">{t('checks.none')}</Text>
      ) : (
        <>
          <Group gap={6} role="group" aria-label={t('checks.byCode')}>
            {counts.map(({ code, severity, count }) => (
              <MarkButton
                key={`${code}${severity}`}
                tone={severity === 'error' ? 'bad' : 'warning'}
                pressed={query.code === code}
                onPress={() =>
                  setQuery({ ...allProblems, code: query.code === code ? null : code, order: query.order })
                }
              >
                {t(`severity.${severity}`)}: {problem(`${code}.title`)} · {format.count(count)}
              </MarkButton>
            ))}
          </Group>
          {total > problemLimit && (
            <Text size="sm">{t('checks.limit', { limit: format.count(problemLimit) })}</Text>
          )}
          <ProblemList
            id={file.id}
            understood={understood}
            prepared={prepared}
            query={query}
            onQuery={setQuery}
          />
          <Group gap="sm">
            <Button
              size="xs"
              variant="default"
              leftSection={<IconDownload size={16} />}
              loading={downloading === 'making'}
              onClick={download}
            >
              {t('checks.download')}
            </Button>
            <Text size="xs" c="dimmed">
              {t(downloading === 'failed' ? 'checks.downloadFailed' : 'checks.downloadHint')}
            </Text>
          </Group>
        </>
      )}
      <SkippedRows id={file.id} understood={understood} prepared={prepared} />
    </div>
  )
}
