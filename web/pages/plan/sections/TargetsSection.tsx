import { useTranslation } from 'react-i18next'
import { blankTarget } from '../draft/draft.ts'
import { useEditor } from '../editor-context.ts'
import { NumberField } from '../fields/NumberField.tsx'
import classes from '../PlanPage.module.css'
import { MeasureFields } from './MeasureFields.tsx'
import { RuleCards } from './RuleCards.tsx'
import { RuleHead } from './RuleHead.tsx'
import { YearsFields } from './YearsFields.tsx'

/** Targets: what the plan's area as a whole has to meet. */
export function TargetsSection() {
  const { t } = useTranslation('planEditor')
  const { draft, edit } = useEditor()
  return (
    <RuleCards
      list="targets"
      rules={draft.targets}
      blank={blankTarget}
      onChange={(targets, field) => edit({ ...draft, targets }, field)}
    >
      {(target, field, onTarget) => (
        <>
          <RuleHead field={field} rule={target} onChange={onTarget} />
          <MeasureFields field={field} rule={target} onChange={onTarget} />
          <YearsFields
            field={field}
            value={target.years}
            onChange={(years, at) => onTarget({ ...target, years }, at)}
          />
          {target.percent !== undefined && (
            <div className={classes.short}>
              <NumberField
                field={`${field}.by`}
                label={t('years.by')}
                hint={t('years.byHint')}
                value={target.by}
                onChange={(by) => onTarget({ ...target, by: by ?? undefined }, `${field}.by`)}
              />
            </div>
          )}
        </>
      )}
    </RuleCards>
  )
}
