import { Button, Text } from '@mantine/core'
import { IconChartBar, IconPencil, IconTrash } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Note } from '../../../../data/notes/note.ts'
import { useData } from '../../../app/data-context.tsx'
import { datasetName } from '../../../app/dataset-name.ts'
import { useView } from '../../../app/use-view.ts'
import { changeView, searchOf } from '../../../app/view.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { placeOf, signedBy } from '../../../notes/note-text.ts'
import classes from './NotesTab.module.css'

interface NoteItemProps {
  note: Note
  /** Of this workspace: it can be changed. */
  isOwn: boolean
  onEdit: () => void
  onDelete: () => void
}

/** One note with what it is pinned to, a link to its figures, and what can be done with it. */
export function NoteItem({ note, isOwn, onEdit, onDelete }: NoteItemProps) {
  const { t } = useTranslation('notes')
  const { t: common } = useTranslation()
  const format = useFormat()
  const { manifest } = useData()
  const { view } = useView()
  const dataset = manifest.datasets.find(({ id }) => id === note.dataset)
  const hasYear = dataset?.years.some(({ year }) => year === note.year)
  const place = placeOf(note, common)
  const name = dataset ? datasetName(dataset, common) : t('list.gone', { dataset: note.dataset })
  return (
    <li className={classes.item} data-note={note.id}>
      <div className={classes.words}>
        <Text size="sm" fw={600} component="h3">
          {place}
        </Text>
        <Text size="sm" className={classes.text}>
          {note.text}
        </Text>
        <Text size="xs" c="dimmed">
          {[signedBy(note, format), name, isOwn ? null : t('list.published')].filter(Boolean).join(' · ')}
        </Text>
      </div>
      {dataset && hasYear && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconChartBar size={14} />}
          aria-label={t('list.showOf', { place })}
          renderRoot={(root) => (
            <Link
              to={note.area === dataset.home_area ? '/' : '/area'}
              search={searchOf(
                changeView(view, {
                  dataset,
                  year: note.year,
                  basis: note.basis,
                  area: note.area,
                  sector: null,
                  level: null,
                  ...(note.metric ? { metric: note.metric } : {}),
                }),
              )}
              {...root}
            />
          )}
        >
          {t('list.show')}
        </Button>
      )}
      {isOwn && (
        <>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPencil size={14} />}
            aria-label={t('editOf', { place })}
            onClick={onEdit}
          >
            {t('edit')}
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconTrash size={14} />}
            aria-label={t('deleteOf', { place })}
            onClick={onDelete}
          >
            {t('delete')}
          </Button>
        </>
      )}
    </li>
  )
}
