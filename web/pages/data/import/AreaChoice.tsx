import { type ComboboxItem, type defaultOptionsFilter, Select } from '@mantine/core'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AreaLevel } from '../../../../data/model/area.ts'
import { useSession } from './use-import-session.ts'

/** Searching may drop marks ("viet hung" finds Việt Hùng and Việt Hưng); the analyst tells them apart. */
const withoutMarks = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()

const filter: typeof defaultOptionsFilter = ({ options, search, limit }) => {
  const wanted = withoutMarks(search).trim()
  const found = options.filter((option): option is ComboboxItem => 'value' in option)
  return found.filter(({ label }) => withoutMarks(label).includes(wanted)).slice(0, limit)
}

interface AreaChoiceProps {
  label: string
  hideLabel?: boolean
  autoFocus?: boolean
  year: number
  levels: readonly AreaLevel[]
  value: string | null
  onArea: (id: string | null) => void
}

/** Chooses an area of the list in force in a year, by any part of its name. */
export function AreaChoice(props: AreaChoiceProps) {
  const { label, hideLabel = false, autoFocus = false, year, levels, value, onArea } = props
  const { t } = useTranslation('import')
  const { session, state } = useSession()
  const areas = state.areas.get(year)
  useEffect(() => {
    if (areas === undefined) session.loadAreas(year)
  }, [areas, session, year])
  const options = useMemo(
    () =>
      (areas ?? [])
        .filter(({ level }) => levels.includes(level))
        .map(({ id, full_name, level, parent }) => ({
          value: id,
          label: level === 'commune' && parent ? `${full_name}, ${parent}` : full_name,
        })),
    [areas, levels],
  )
  return (
    <Select
      size="xs"
      miw={200}
      {...(hideLabel ? { 'aria-label': label } : { label })}
      searchable
      clearable
      autoFocus={autoFocus}
      defaultDropdownOpened={autoFocus}
      limit={100}
      data={options}
      filter={filter}
      value={options.some((option) => option.value === value) ? value : null}
      placeholder={t('places.choose')}
      nothingFoundMessage={t('places.noSuch')}
      onChange={(id) => onArea(id === null ? null : String(id))}
    />
  )
}
