import { Alert, Anchor, Button, Group, Text } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useData } from '../../../../app/data-context.tsx'
import { useView } from '../../../../app/use-view.ts'
import { searchOf } from '../../../../app/view.ts'
import { useFormat } from '../../../../i18n/use-format.ts'
import { workspaceId } from '../../../../store/workspace.ts'
import { importsOf } from '../session/batch.ts'
import { useSession } from '../use-import-session.ts'
import { AcceptFailed } from './AcceptFailed.tsx'
import { acceptedView } from './accepted-view.ts'

/** What was just taken in, where to see it, and how to take it back. */
export function AcceptedNotice() {
  const { t } = useTranslation('import')
  const format = useFormat()
  const { manifest } = useData()
  const { view } = useView()
  const { session, state } = useSession()
  const { accepting, batch } = state
  // With files on the page the reason stands beside the button that was pressed.
  if (accepting.phase === 'failed' && importsOf(batch).length === 0) return <AcceptFailed />
  if (accepting.phase !== 'accepted' || accepting.entry.kind !== 'import') return null

  const { imports } = accepting.entry
  const years = [...new Set(imports.flatMap((one) => one.years.map(({ year }) => year)))].sort(
    (a, b) => a - b,
  )
  const leftOut = imports.reduce((sum, one) => sum + one.rows_left_out, 0)
  const dataset = manifest.datasets.find(({ id }) => id === workspaceId)
  const year = years.at(-1)
  return (
    <Alert
      variant="light"
      icon={<IconCheck />}
      role="status"
      title={t('accepted.title')}
      styles={{ title: { color: 'var(--ink)' }, message: { color: 'var(--ink)' } }}
    >
      <Text size="sm">
        {t(years.length === 0 ? 'accepted.areas' : 'accepted.what', {
          count: imports.length,
          rows: format.count(accepting.rows),
          years: years.join(', '),
          out: format.count(leftOut),
        })}
      </Text>
      <Group gap="md" mt={6}>
        {dataset && year !== undefined && (
          <Anchor
            size="sm"
            fw={600}
            data-accepted
            renderRoot={(props) => (
              <Link to="/" search={searchOf(acceptedView(view, dataset, years))} {...props} />
            )}
          >
            {t('accepted.overview', { year })}
          </Anchor>
        )}
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link to="/data/{-$task}" params={{ task: 'history' }} search={searchOf(view)} {...props} />
          )}
        >
          {t('accepted.history')}
        </Anchor>
        <Button size="compact-sm" variant="default" onClick={() => void session.undoAccepted()}>
          {t('accepted.undo')}
        </Button>
      </Group>
    </Alert>
  )
}
