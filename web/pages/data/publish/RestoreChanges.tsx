import { useTranslation } from 'react-i18next'
import type { Wording } from '../../../../data/model/wording.ts'
import { useLanguage } from '../../../i18n/use-format.ts'
import type { RestorePreview } from '../../../store/backup/restore.ts'
import { plainText } from '../../../ui/plain-text.ts'
import classes from './PublishTab.module.css'

/** Files named one by one before the rest is only counted. */
const named = 8

/** What a restore would change, line by line. */
export function RestoreChanges({ preview }: { preview: RestorePreview }) {
  const { t } = useTranslation('publish')
  const language = useLanguage()
  const { added, undone, known, turned, lost, overlaps, plans, notes, queries, decks } = preview
  const titles = (list: readonly Wording[]) => list.map((title) => title[language]).join('; ')
  const files = (records: RestorePreview['added']) => {
    const names = records.slice(0, named).map(({ file }) => file)
    const more = records.length - names.length
    return [names.join(', '), more > 0 ? t('restore.more', { count: more }) : ''].filter(Boolean).join(' ')
  }
  return (
    <ul className={classes.points}>
      {added.length > 0 && (
        <li className={classes.name}>
          {t('restore.added', { count: added.length })}: {files(added)}
          {undone > 0 && `; ${t('restore.undone', { count: undone })}`}
        </li>
      )}
      {known > 0 && <li>{t('restore.known', { count: known })}</li>}
      {turned > 0 && <li>{t('restore.turned', { count: turned })}</li>}
      {lost.length > 0 && (
        <li className={classes.name}>
          <strong>{t('restore.lost', { count: lost.length })}</strong>: {files(lost)}
        </li>
      )}
      {plans.added.length > 0 && (
        <li className={classes.name}>
          {t('restore.plansAdded', { count: plans.added.length })}: {titles(plans.added)}
        </li>
      )}
      {plans.renamed.map(({ title, was, id }) => (
        <li key={id} className={classes.name}>
          {t('restore.planRenamed', { title: title[language], was, id })}
        </li>
      ))}
      {plans.lost.length > 0 && (
        <li className={classes.name}>
          <strong>{t('restore.plansLost', { count: plans.lost.length })}</strong>: {titles(plans.lost)}
        </li>
      )}
      {notes.added > 0 && <li>{t('restore.notesAdded', { count: notes.added })}</li>}
      {notes.lost > 0 && (
        <li>
          <strong>{t('restore.notesLost', { count: notes.lost })}</strong>
        </li>
      )}
      {queries.added.length > 0 && (
        <li className={classes.name}>
          {t('restore.queriesAdded', { count: queries.added.length })}:{' '}
          {queries.added.map((name) => plainText(name)).join('; ')}
        </li>
      )}
      {queries.lost.length > 0 && (
        <li className={classes.name}>
          <strong>{t('restore.queriesLost', { count: queries.lost.length })}</strong>:{' '}
          {queries.lost.map((name) => plainText(name)).join('; ')}
        </li>
      )}
      {decks.added.length > 0 && (
        <li className={classes.name}>
          {t('restore.decksAdded', { count: decks.added.length })}:{' '}
          {decks.added.map((title) => plainText(title)).join('; ')}
        </li>
      )}
      {decks.lost.length > 0 && (
        <li className={classes.name}>
          <strong>{t('restore.decksLost', { count: decks.lost.length })}</strong>:{' '}
          {decks.lost.map((title) => plainText(title)).join('; ')}
        </li>
      )}
      {(['added', 'refused', 'lost'] as const).map(
        (one) =>
          preview.boundaries[one].length > 0 && (
            <li key={one} className={classes.name}>
              {t(`restore.boundary.${one}`, { files: preview.boundaries[one].join(', ') })}
            </li>
          ),
      )}
      {overlaps.length > 0 && <li>{t('restore.overlaps', { years: overlaps.join(', ') })}</li>}
    </ul>
  )
}
