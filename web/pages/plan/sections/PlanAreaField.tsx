import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { withoutMarksFilter } from '../../../app/AreaSelect.tsx'
import { useAnswer } from '../../../app/question.ts'
import { useView } from '../../../app/use-view.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { elementId, useEditor } from '../editor-context.ts'
import { useFaultText } from '../fields/use-fault-text.ts'
import { planAreasQuestion } from '../questions.ts'

/** The area that a plan is of, out of all there are and were. */
export function PlanAreaField() {
  const { t } = useTranslation('planEditor')
  const { t: common } = useTranslation()
  const format = useFormat()
  const { view } = useView()
  const { draft, edit } = useEditor()
  const error = useFaultText('area_id')
  const { data, isPending } = useAnswer(planAreasQuestion(view))
  const options = useMemo(
    () =>
      (data ?? []).map(({ id, full_name, parent_name, valid_to }) => ({
        value: id,
        label: [
          full_name,
          parent_name && `, ${parent_name}`,
          valid_to && ` ${t('document.areaUntil', { day: format.day(valid_to) })}`,
        ]
          .filter(Boolean)
          .join(''),
      })),
    [data, t, format],
  )
  return (
    <Select
      id={elementId('area_id')}
      size="sm"
      label={t('document.area')}
      description={t('document.areaHint')}
      searchable
      allowDeselect={false}
      limit={100}
      value={draft.area_id}
      data={options}
      filter={withoutMarksFilter}
      placeholder={isPending ? common('state.loading') : common('filter.chooseArea')}
      nothingFoundMessage={common('filter.noArea')}
      error={error}
      onChange={(area_id) => {
        if (area_id !== null) edit({ ...draft, area_id: String(area_id) }, 'area_id')
      }}
    />
  )
}
