import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Wording } from '../../../../data/model/wording.ts'
import { tests } from '../../../../data/plans/target.ts'
import { otherPercent } from '../draft/checks.ts'
import type { MeasureDraft } from '../draft/draft.ts'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { NumberField } from '../fields/NumberField.tsx'
import classes from '../PlanPage.module.css'

interface BoundFieldsProps {
  field: string
  rule: MeasureDraft & { wording: Wording }
  onChange: (part: Partial<MeasureDraft>, name: string) => void
}

/** The direction of a rule, and the percent or the number that it sets. */
export function BoundFields({ field, rule, onChange }: BoundFieldsProps) {
  const { t } = useTranslation('planEditor')
  const { test, percent, count } = rule
  const isCount = count !== undefined
  const bound = (value: number | null) =>
    onChange({ [isCount ? 'count' : 'percent']: value ?? undefined }, isCount ? 'count' : 'percent')
  const other = otherPercent(rule.wording.vi, percent)
  return (
    <div className={classes.bound}>
      <ChoiceField
        field={`${field}.test`}
        label={t('bound.test')}
        options={tests.map((value) => ({ value, label: t(`bound.tests.${value}`) }))}
        value={test}
        onChange={(next) =>
          onChange(
            next === 'shown' ? { test: next, percent: undefined, count: undefined } : { test: next },
            'test',
          )
        }
      />
      {test !== 'shown' && (
        <>
          <NumberField
            field={`${field}.${isCount ? 'count' : 'percent'}`}
            also={isCount ? [`${field}.percent`] : []}
            label={t('bound.value')}
            value={isCount ? count : percent}
            onChange={bound}
          />
          <ChoiceField
            field={`${field}.unit`}
            label={t('bound.unit')}
            options={[
              { value: 'percent', label: t('bound.percent') },
              { value: 'count', label: t('bound.count') },
            ]}
            value={isCount ? 'count' : 'percent'}
            onChange={(unit) =>
              onChange(
                unit === 'count'
                  ? { percent: undefined, count: percent ?? 1 }
                  : { count: undefined, percent: Math.min(100, count ?? 100) },
                'unit',
              )
            }
          />
        </>
      )}
      {other !== null && (
        <Text size="sm" className={classes.advice}>
          {t('bound.other', { other, percent })}
        </Text>
      )}
    </div>
  )
}
