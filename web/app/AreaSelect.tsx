import { type ComboboxItem, type defaultOptionsFilter, Select } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { question, useAnswer } from './question.ts'
import { useView } from './use-view.ts'
import type { View } from './view.ts'

export const areasQuestion = ({ dataset, year, basis }: View) =>
  question(dataset, 'filters/areas', { year, basis, scope: dataset.scope })

/** "Việt Hùng" is found by "viet hung", too: searching may drop marks, matching never does. */
export const withoutMarks = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()

export const withoutMarksFilter: typeof defaultOptionsFilter = ({ options, search, limit }) => {
  const wanted = withoutMarks(search).trim()
  const found = options.filter((option): option is ComboboxItem => 'value' in option)
  return found.filter(({ label }) => withoutMarks(label).includes(wanted)).slice(0, limit)
}

/** Chooses one area of the list in force, by name. */
export function AreaSelect() {
  const { t } = useTranslation()
  const { view, go } = useView()
  const answer = useAnswer(areasQuestion(view))
  const options = useMemo(
    () =>
      (answer.data ?? []).map((area) => ({
        value: area.id,
        // The same name stands in several districts.
        label:
          area.level === 'commune' && area.parent_name
            ? `${area.full_name}, ${area.parent_name}`
            : area.full_name,
      })),
    [answer.data],
  )
  return (
    <Select
      size="xs"
      label={t('filter.area')}
      searchable
      allowDeselect={false}
      limit={200}
      value={options.some((option) => option.value === view.area) ? view.area : null}
      placeholder={answer.isPending ? t('state.loading') : t('filter.chooseArea')}
      data={options}
      filter={withoutMarksFilter}
      nothingFoundMessage={t('filter.noArea')}
      onChange={(area) => {
        if (area !== null) go({ area: String(area) })
      }}
    />
  )
}
