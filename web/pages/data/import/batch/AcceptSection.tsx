import { Alert, Button, List, Text } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../i18n/use-format.ts'
import { plainText } from '../../../../ui/plain-text.ts'
import classes from '../ImportTab.module.css'
import { type FileState, importsOf, isReady, lacksArea, preparedNow, stateOf } from '../session/batch.ts'
import { useSession } from '../use-import-session.ts'
import { AcceptFailed } from './AcceptFailed.tsx'

/** States that keep a batch from being accepted. */
const blocking: readonly FileState[] = ['failed', 'unreadable', 'blocked', 'nothing', 'errors', 'working']

/** Takes the whole batch in, or says what is still in the way. */
export function AcceptSection() {
  const { t } = useTranslation('import')
  const format = useFormat()
  const { session, state } = useSession()
  const { batch, accepting, clashes } = state
  const files = importsOf(batch)
  const blocked = files.flatMap((file) => {
    const standing = stateOf(file, batch.firstId)
    return blocking.includes(standing) ? [{ file, standing }] : []
  })
  const prepared = files.flatMap((file) => preparedNow(file, batch.firstId) ?? [])
  const sum = (of: (one: (typeof prepared)[number]) => number) =>
    format.count(prepared.reduce((total, one) => total + of(one), 0))
  const noArea = files.filter(lacksArea)

  return (
    <div className={classes.section}>
      {blocked.length > 0 && (
        <>
          <Text size="sm">{t('accept.blocked')}</Text>
          <List size="sm">
            {blocked.slice(0, 20).map(({ file, standing }) => (
              <List.Item key={file.id}>
                <Button
                  size="compact-xs"
                  variant="subtle"
                  onClick={() => session.change({ type: 'select', id: file.id })}
                >
                  {plainText(file.name, 80)}
                </Button>
                : {t(`state.${standing}`)}
              </List.Item>
            ))}
          </List>
          {blocked.length > 20 && <Text size="sm">{t('accept.more', { count: blocked.length - 20 })}</Text>}
        </>
      )}
      {noArea.length > 0 && <Text size="sm">{t('accept.noArea', { count: noArea.length })}</Text>}
      {clashes.length > 0 && <Text size="sm">{t('accept.clash')}</Text>}
      {isReady(batch) && (
        <Text size="sm">
          {t('accept.summary', {
            count: files.length,
            rows: sum(({ rows }) => rows.taken),
            out: sum(({ rows }) => rows.left_out),
          })}
        </Text>
      )}
      {prepared.some(({ demonstration }) => demonstration) && (
        <Alert color="orange" variant="light" p="xs">
          <span className={classes.ink}>{t('accept.demonstration')}</span>
        </Alert>
      )}
      <AcceptFailed />
      <div>
        <Button
          leftSection={<IconCheck size={18} />}
          data-accept
          disabled={!session.isAcceptable()}
          loading={accepting.phase === 'accepting'}
          onClick={() => void session.accept()}
        >
          {t('accept.button')}
        </Button>
        <Text size="xs" c="dimmed" mt={4}>
          {t('accept.allOrNothing')}
        </Text>
      </div>
    </div>
  )
}
