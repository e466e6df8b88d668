import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Recipe } from '../../../../../data/model/recipe.ts'
import type { QueryRow } from '../../../../../queries/catalog.ts'
import { useFormat } from '../../../../i18n/use-format.ts'
import { plainText } from '../../../../ui/plain-text.ts'
import classes from '../ImportTab.module.css'
import { ScrollTable } from '../ScrollTable.tsx'
import { importsOf, preparedNow, understoodNow } from '../session/batch.ts'
import type { Weighing } from '../session/weigh-change.ts'
import { useSession } from '../use-import-session.ts'

type Rename = QueryRow<'import/renames'>
const keyOf = ({ year, unit_id, candidate_id }: Rename) => `${year}|${unit_id}|${candidate_id}`

/** New units whose names are like those of units gone: the same under another name, if the analyst says so. */
export function RenamesSection({ weighing }: { weighing: Weighing }) {
  const { t } = useTranslation('import')
  const format = useFormat()
  const { session, state } = useSession()
  const { batch } = state
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set())
  const offered = weighing.renames.filter((rename) => !refused.has(keyOf(rename)))
  const joined = importsOf(batch).flatMap((file) =>
    (understoodNow(file)?.recipe.units ?? []).map((unit) => ({ file, unit })),
  )

  const join = (rename: Rename) => {
    for (const file of importsOf(batch)) {
      if (!preparedNow(file, batch.firstId)?.areas.includes(rename.area_id)) continue
      const choices = ({ units }: Recipe) => {
        const others = units.filter(({ unit_id }) => unit_id !== rename.unit_id)
        return { units: [...others, { unit_id: rename.unit_id, same_as: rename.candidate_id }] }
      }
      session.change({ type: 'choose', id: file.id, choices })
    }
  }
  return (
    <div className={classes.section}>
      {offered.length === 0 ? (
        <Text size="sm">{t('renames.none')}</Text>
      ) : (
        <ScrollTable caption={t('renames.caption')}>
          <thead>
            <tr>
              <th scope="col">{t('renames.fresh')}</th>
              <th scope="col">{t('renames.gone')}</th>
              <th scope="col">{t('renames.like')}</th>
              <th scope="col">{t('checks.do')}</th>
            </tr>
          </thead>
          <tbody>
            {offered.map((rename) => (
              <tr key={keyOf(rename)}>
                <th scope="row">
                  {plainText(rename.unit_name)}
                  <small>
                    {rename.full_name} · {rename.year}
                  </small>
                </th>
                <td>
                  {plainText(rename.candidate_name)}
                  <small>
                    {rename.candidate_area} ·{' '}
                    {t(rename.found === 'before' ? 'renames.goneNow' : 'renames.goneBefore', {
                      year: rename.year - 1,
                    })}
                  </small>
                </td>
                <td>{format.percent(rename.similarity * 100, 0)}</td>
                <td>
                  <Group gap={4}>
                    <Button size="compact-xs" onClick={() => join(rename)}>
                      {t('renames.same')}
                    </Button>
                    <Button
                      size="compact-xs"
                      variant="default"
                      onClick={() => setRefused(new Set(refused).add(keyOf(rename)))}
                    >
                      {t('renames.other')}
                    </Button>
                  </Group>
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
      {joined.length > 0 && (
        <ul className={classes.joined} aria-label={t('renames.joined')}>
          {joined.map(({ file, unit }) => (
            <li key={`${file.id}|${unit.unit_id}`}>
              {t('renames.joinedOne', { unit: plainText(unit.unit_id), other: plainText(unit.same_as) })}{' '}
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={() => {
                  const choices = ({ units }: Recipe) => ({
                    units: units.filter(({ unit_id }) => unit_id !== unit.unit_id),
                  })
                  session.change({ type: 'choose', id: file.id, choices })
                }}
              >
                {t('renames.part')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
