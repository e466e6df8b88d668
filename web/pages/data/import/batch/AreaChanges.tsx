import { Alert, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AreaChange } from '../../../../../data/areas/changed-areas.ts'
import { recordStart } from '../../../../../data/model/area.ts'
import { useFormat } from '../../../../i18n/use-format.ts'
import { plainText } from '../../../../ui/plain-text.ts'
import { problemText } from '../../../../ui/problem-text.ts'
import classes from '../ImportTab.module.css'
import { ScrollTable } from '../ScrollTable.tsx'
import type { AreaWeighing } from '../session/weigh-areas.ts'

/** No more are drawn; the counts above are of all. */
const shown = 500

/** What accepting would change in the list of areas, and figures that would be left without their area. */
export function AreaChanges({ areas }: { areas: AreaWeighing }) {
  const { t } = useTranslation('import')
  const format = useFormat()
  const { changes, stranded } = areas
  const of = (kind: AreaChange['kind']) => format.count(changes.filter((one) => one.kind === kind).length)
  return (
    <div className={classes.section} data-area-changes>
      <Text size="sm" role="status">
        {changes.length === 0
          ? t('areaChanges.none')
          : t('areaChanges.counts', { fresh: of('new'), changed: of('changed'), ended: of('ended') })}{' '}
        {t('areaChanges.first')}
      </Text>
      {changes.length > 0 && (
        <ScrollTable label={t('areaChanges.caption')} maxHeight={360}>
          <thead>
            <tr>
              <th scope="col">{t('areaChanges.area')}</th>
              <th scope="col">{t('areaChanges.change')}</th>
              <th scope="col">{t('areaChanges.days')}</th>
              <th scope="col">{t('areaChanges.into')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, shown).map((change) => (
              <ChangeRow key={change.id} change={change} />
            ))}
          </tbody>
        </ScrollTable>
      )}
      {changes.length > shown && (
        <Text size="sm">{t('areaChanges.more', { count: changes.length - shown })}</Text>
      )}
      {stranded.length > 0 && <Stranded rows={stranded} />}
    </div>
  )
}

function ChangeRow({ change }: { change: AreaChange }) {
  const { t } = useTranslation('import')
  const format = useFormat()
  const { full_name, parent, kind, was, from, to, into } = change
  const first = from === recordStart ? '…' : format.day(from)
  return (
    <tr>
      <th scope="row">
        {plainText(full_name)}
        {parent !== null && <small>{plainText(parent)}</small>}
      </th>
      <td>
        {t(`areaChanges.${kind}`)}
        {was !== null && <small>{t('areaChanges.was', { name: plainText(was) })}</small>}
      </td>
      <td>{`${first} – ${to === null ? '…' : format.day(to)}`}</td>
      <td>
        {into.map((name) => plainText(name)).join('; ')}
        {into.length > 1 && <small>{t('areaChanges.split')}</small>}
      </td>
    </tr>
  )
}

/** Figures of years in which their area would not be in force: a warning, which keeps nothing out. */
function Stranded({ rows }: { rows: AreaWeighing['stranded'] }) {
  const { t } = useTranslation('import')
  const { t: problems } = useTranslation('problems')
  const format = useFormat()
  const { title, advice } = problemText(
    { code: 'area_not_in_force', severity: 'warning', file: '' },
    problems,
  )
  return (
    <Alert color="orange" variant="light" p="xs" title={title} styles={{ message: { color: 'var(--ink)' } }}>
      {advice}
      <ul className={classes.joined}>
        {rows.map(({ area_id, full_name, year, rows: count }) => (
          <li key={`${area_id}|${year}`}>
            {t('areaChanges.stranded', {
              area: plainText(full_name ?? area_id),
              year,
              rows: format.count(count),
            })}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
