import { ActionIcon, UnstyledButton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/use-format.ts'
import { Mark, type Tone } from '../../../ui/Mark.tsx'
import { plainText } from '../../../ui/plain-text.ts'
import classes from './ImportTab.module.css'
import {
  type BatchFile,
  type FileState,
  leavesOut,
  preparedNow,
  stateOf,
  understoodNow,
} from './session/batch.ts'
import { useSession } from './use-import-session.ts'

const tones: Record<FileState, Tone> = {
  package: 'quiet',
  failed: 'bad',
  unreadable: 'bad',
  working: 'quiet',
  blocked: 'bad',
  nothing: 'bad',
  errors: 'warning',
  ready: 'good',
}

/** The files of the batch with where each of them stands; one is looked at. */
export const FileList = memo(function FileList() {
  const { t } = useTranslation('import')
  const { state } = useSession()
  const { files } = state.batch
  return (
    <ul className={classes.list} aria-label={t('files.title')}>
      {files.map((file) => (
        <FileLine key={file.id} file={file} />
      ))}
    </ul>
  )
})

function FileLine({ file }: { file: BatchFile }) {
  const { t } = useTranslation('import')
  const format = useFormat()
  const { session, state } = useSession()
  const { batch } = state
  const standing = stateOf(file, batch.firstId)
  const prepared = preparedNow(file, batch.firstId)
  const sheet = understoodNow(file)?.recipe.sheet ?? file.choices.sheet ?? null
  const name = plainText(file.name)
  const about = [
    sheet === null ? null : t('files.sheet', { sheet: plainText(sheet, 40) }),
    prepared ? t('files.rows', { rows: format.count(prepared.rows.taken) }) : null,
    prepared && prepared.rows.left_out > 0
      ? t(leavesOut(file, prepared) ? 'files.leftOut' : 'files.bad', {
          rows: format.count(prepared.rows.left_out),
        })
      : null,
    prepared ? prepared.years.map(({ year }) => year).join(', ') : null,
  ]
  return (
    <li className={classes.line} data-selected={batch.selected === file.id || undefined}>
      <UnstyledButton
        className={classes.file}
        aria-current={batch.selected === file.id}
        onClick={() => session.change({ type: 'select', id: file.id })}
      >
        <span className={classes.name} title={name}>
          {name}
        </span>
        <span className={classes.about}>{about.filter(Boolean).join(' · ')}</span>
        <Mark tone={tones[standing]}>{t(`state.${standing}`)}</Mark>
      </UnstyledButton>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('files.remove', { name })}
        title={t('files.remove', { name })}
        onClick={() => session.change({ type: 'remove', id: file.id })}
      >
        <IconX size={16} />
      </ActionIcon>
    </li>
  )
}
