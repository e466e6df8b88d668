import { Button, Group, Text } from '@mantine/core'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Understood, UnmatchedArea } from '../../../../data/ingest/prepared.ts'
import type { AreaLevel } from '../../../../data/model/area.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import type { PreparedSummary, UnknownWord } from '../../../store/import-protocol.ts'
import { plainText } from '../../../ui/plain-text.ts'
import { AreaChoice } from './AreaChoice.tsx'
import { Choice } from './Choice.tsx'
import classes from './ImportTab.module.css'
import { ScrollTable } from './ScrollTable.tsx'
import { useChoose } from './use-import-session.ts'
import { wordOptions } from './word-options.ts'

const communes: readonly AreaLevel[] = ['commune']
const allLevels: readonly AreaLevel[] = ['province', 'district', 'commune']

interface PlacesSectionProps {
  id: string
  understood: Understood
  prepared: PreparedSummary
}

/** Places and words that were not understood, each once however often it stands, with a meaning to choose. */
export const PlacesSection = memo(function PlacesSection(props: PlacesSectionProps) {
  const { id, understood, prepared } = props
  const { t } = useTranslation('import')
  const { unmatched, words } = prepared
  if (unmatched.total + words.total === 0) return <Text size="sm">{t('places.allMatched')}</Text>
  return (
    <div className={classes.section}>
      {unmatched.total > 0 && (
        <ScrollTable caption={t('places.caption', { count: unmatched.total })}>
          <thead>
            <tr>
              <th scope="col">{t('places.written')}</th>
              <th scope="col">{t('places.rows')}</th>
              <th scope="col">{t('places.likely')}</th>
              <th scope="col">{t('places.means')}</th>
            </tr>
          </thead>
          <tbody>
            {unmatched.items.map((place) => (
              <PlaceRow
                key={`${place.year}|${place.written}|${place.district ?? ''}`}
                id={id}
                understood={understood}
                place={place}
              />
            ))}
          </tbody>
        </ScrollTable>
      )}
      <More total={unmatched.total} shown={unmatched.items.length} />
      {words.total > 0 && (
        <ScrollTable caption={t('words.caption', { count: words.total })}>
          <thead>
            <tr>
              <th scope="col">{t('words.column')}</th>
              <th scope="col">{t('words.written')}</th>
              <th scope="col">{t('places.rows')}</th>
              <th scope="col">{t('words.means')}</th>
            </tr>
          </thead>
          <tbody>
            {words.items.map((word) => (
              <WordRow key={`${word.column_id}|${word.written}`} id={id} word={word} />
            ))}
          </tbody>
        </ScrollTable>
      )}
      <More total={words.total} shown={words.items.length} />
      <small>{t('places.remembered')}</small>
    </div>
  )
})

function More({ total, shown }: { total: number; shown: number }) {
  const { t } = useTranslation('import')
  return total > shown ? <Text size="sm">{t('places.more', { count: total - shown })}</Text> : null
}

interface PlaceRowProps {
  id: string
  understood: Understood
  place: UnmatchedArea
}

function PlaceRow({ id, understood, place }: PlaceRowProps) {
  const { t } = useTranslation('import')
  const format = useFormat()
  const choose = useChoose(id)
  const { year, written, district, rows, why, candidates } = place
  const set = (area_id: string | null) => {
    choose(({ areas }) => {
      const others = areas.filter(
        (one) => one.year !== year || one.written !== written || one.district !== district,
      )
      return { areas: area_id === null ? others : [...others, { year, written, district, area_id }] }
    })
  }
  const units = understood.recipe.contracts.some((one) => one === 'classification' || one === 'recognition')
  const said = plainText(written, 80)
  // Lists of hundreds of areas are made only where one is wanted.
  const [choosing, setChoosing] = useState(false)
  return (
    <tr>
      <th scope="row">
        {said}
        {district !== null && `, ${plainText(district, 60)}`}
        <small>{t(`places.${why}`, { year })}</small>
      </th>
      <td>{format.count(rows)}</td>
      <td>
        <Group gap={4}>
          {candidates.slice(0, 4).map((one) => (
            <Button
              key={one.area_id}
              size="compact-xs"
              variant="light"
              onClick={() => set(one.area_id)}
              aria-label={t('places.take', { written: said, area: one.full_name })}
            >
              {one.full_name}
              {one.district && `, ${one.district}`} ({format.percent(one.similarity * 100, 0)})
            </Button>
          ))}
        </Group>
      </td>
      <td>
        {choosing ? (
          <AreaChoice
            label={t('places.meaningOf', { written: said })}
            hideLabel
            autoFocus
            year={year}
            levels={units ? communes : allLevels}
            value={null}
            onArea={set}
          />
        ) : (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('places.meaningOf', { written: said })}
            onClick={() => setChoosing(true)}
          >
            {t('places.choose')}
          </Button>
        )}
      </td>
    </tr>
  )
}

function WordRow({ id, word }: { id: string; word: UnknownWord }) {
  const { t } = useTranslation('import')
  const format = useFormat()
  const choose = useChoose(id)
  const { column_id: column, written } = word
  const set = (meant: string | null) => {
    if (meant === null) return
    choose(({ values }) => {
      const others = values.filter((one) => one.column !== column || one.written !== written)
      return { values: [...others, { column, written, meant }] }
    })
  }
  return (
    <tr>
      <td>{plainText(word.column, 60)}</td>
      <th scope="row">{plainText(written, 80)}</th>
      <td>{format.count(word.rows)}</td>
      <td>
        <Choice
          hideLabel
          label={t('words.meaningOf', { written: plainText(written, 80) })}
          none={t('words.choose')}
          options={wordOptions(word.type) ?? []}
          value={null}
          onChoose={set}
        />
      </td>
    </tr>
  )
}
