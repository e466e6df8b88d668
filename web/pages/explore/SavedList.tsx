import { ActionIcon, Button, Text, TextInput, UnstyledButton } from '@mantine/core'
import { IconDeviceFloppy, IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnQuery } from '../../store/own-queries.ts'
import { explainError } from '../../ui/explain-error.ts'
import { plainText } from '../../ui/plain-text.ts'
import classes from './ExplorePage.module.css'
import type { ExploreText } from './use-explore-text.ts'
import { useSavedQueries } from './use-saved-queries.ts'

interface SavedListProps {
  /** The statement that would be kept. */
  sql: string
  page: ExploreText
  onOpen: (sql: string) => void
}

/** Statements that the workspace keeps by name: kept, opened, deleted, brought back. */
export function SavedList({ sql, page: { words }, onOpen }: SavedListProps) {
  const { t } = useTranslation()
  const { queries, fault, save, remove } = useSavedQueries()
  const [name, setName] = useState('')
  const [saved, setSaved] = useState<string | null>(null)
  const [deleted, setDeleted] = useState<OwnQuery | null>(null)
  const isTaken = queries.some((one) => one.name === name.trim())
  const explained = fault === null ? null : explainError(fault, t)

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (!(await save({ name, sql }))) return
    setSaved(name.trim())
    setDeleted(null)
    setName('')
  }
  const onDelete = async (query: OwnQuery) => {
    if (!(await remove(query.name))) return
    setDeleted(query)
    setSaved(null)
  }
  const shown = (text: string) => plainText(text, 120)

  return (
    <>
      <Text size="xs" c="dimmed">
        {words('saved.about')}
      </Text>
      <form className={classes.tools} onSubmit={(event) => void onSubmit(event)}>
        <TextInput
          size="xs"
          className={classes.grow}
          label={words('saved.name')}
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button
          size="xs"
          type="submit"
          variant="light"
          disabled={name.trim() === '' || sql.trim() === ''}
          leftSection={<IconDeviceFloppy size={14} />}
        >
          {isTaken ? words('saved.replace', { name: shown(name.trim()) }) : words('saved.save')}
        </Button>
      </form>
      <div role="status">
        {saved !== null && <Text size="sm">{words('saved.done', { name: shown(saved) })}</Text>}
        {deleted && (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => void save(deleted).then((done) => done && setDeleted(null))}
          >
            {words('saved.restore', { name: shown(deleted.name) })}
          </Button>
        )}
      </div>
      {explained && (
        <Text size="sm" role="alert">
          <strong>{explained.title}.</strong> {explained.advice}
        </Text>
      )}
      {queries.length === 0 ? (
        <Text size="sm">{words('saved.none')}</Text>
      ) : (
        queries.map((query) => (
          <div key={query.name} className={classes.saved} data-saved={query.name}>
            <UnstyledButton
              className={classes.item}
              title={words('saved.open', { name: shown(query.name) })}
              onClick={() => {
                setName(query.name)
                onOpen(query.sql)
              }}
            >
              {shown(query.name)}
            </UnstyledButton>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={words('saved.delete', { name: shown(query.name) })}
              onClick={() => void onDelete(query)}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </div>
        ))
      )}
    </>
  )
}
