import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { YearsDraft } from '../draft/draft.ts'
import { useEditor } from '../editor-context.ts'
import { NumberField } from '../fields/NumberField.tsx'
import classes from '../PlanPage.module.css'

interface YearsFieldsProps {
  field: string
  value: YearsDraft | undefined
  onChange: (years: YearsDraft | undefined, field: string) => void
}

/** The years of a rule, where they are not all of the plan. */
export function YearsFields({ field, value, onChange }: YearsFieldsProps) {
  const { t } = useTranslation('planEditor')
  const { draft } = useEditor()
  return (
    <>
      <Checkbox
        size="sm"
        label={t('years.some')}
        checked={value !== undefined}
        onChange={(event) =>
          onChange(
            event.currentTarget.checked ? { from: draft.from_year, to: draft.to_year } : undefined,
            `${field}.years`,
          )
        }
      />
      {value && (
        <div className={classes.fields}>
          <NumberField
            field={`${field}.years.from`}
            also={[`${field}.years`]}
            label={t('years.from')}
            value={value.from}
            onChange={(from) => onChange({ ...value, from }, `${field}.years.from`)}
          />
          <NumberField
            field={`${field}.years.to`}
            label={t('years.to')}
            hint={t('years.open')}
            value={value.to}
            onChange={(to) => onChange({ ...value, to }, `${field}.years.to`)}
          />
        </div>
      )}
    </>
  )
}
