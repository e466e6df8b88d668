import { Button, CloseButton } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type QuotaPart, quotaAreas } from '../../../../data/plans/target.ts'
import { blankPart, blankQuota, type QuotaDraft } from '../draft/draft.ts'
import { idAfter } from '../draft/plan-ids.ts'
import { elementId, useEditor } from '../editor-context.ts'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { TextField } from '../fields/TextField.tsx'
import { WordingField } from '../fields/WordingField.tsx'
import classes from '../PlanPage.module.css'
import { MeasureFields } from './MeasureFields.tsx'
import { RuleCards } from './RuleCards.tsx'
import { RuleHead } from './RuleHead.tsx'
import { RuleResult } from './RuleResult.tsx'
import { YearsFields } from './YearsFields.tsx'

/** Quotas: what each area of a level has to meet, all parts of it or any one. */
export function QuotasSection() {
  const { t } = useTranslation('planEditor')
  const { draft, edit } = useEditor()
  return (
    <RuleCards
      list="quotas"
      rules={draft.quotas}
      blank={blankQuota}
      onChange={(quotas, field) => edit({ ...draft, quotas }, field)}
    >
      {(quota, field, onQuota) => (
        <>
          <RuleHead field={field} rule={quota} onChange={onQuota} />
          <div className={classes.fields}>
            <ChoiceField
              field={`${field}.per`}
              label={t('quota.per')}
              options={quotaAreas.map((value) => ({ value, label: t(`quota.each.${value}`) }))}
              value={quota.per}
              onChange={(per) => onQuota({ ...quota, per }, `${field}.per`)}
            />
            <ChoiceField
              field={`${field}.need`}
              label={t('quota.need')}
              options={(['each', 'any'] as const).map((value) => ({
                value,
                label: t(`quota.needs.${value}`),
              }))}
              value={quota.need}
              onChange={(need) => onQuota({ ...quota, need }, `${field}.need`)}
            />
          </div>
          <Parts quota={quota} field={field} onQuota={onQuota} />
          <YearsFields
            field={field}
            value={quota.years}
            onChange={(years, at) => onQuota({ ...quota, years }, at)}
          />
        </>
      )}
    </RuleCards>
  )
}

interface PartsProps {
  quota: QuotaDraft
  field: string
  onQuota: (quota: QuotaDraft, field: string) => void
}

function Parts({ quota, field, onQuota }: PartsProps) {
  const { t } = useTranslation('planEditor')
  const put = (parts: QuotaPart[], at: string) => onQuota({ ...quota, parts }, at)
  return (
    <div className={classes.cards}>
      {quota.parts.map((part, at) => {
        const own = `${field}.parts[${at}]`
        const taken = new Set(quota.parts.toSpliced(at, 1).map(({ id }) => id))
        const onPart = (next: QuotaPart, changed: string) => put(quota.parts.with(at, next), changed)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: ids change while they are typed.
          <fieldset key={at} className={classes.part}>
            <legend>
              {t('quota.part', { number: at + 1 })} <RuleResult rule={quota.id} part={part.id} />
            </legend>
            <WordingField
              field={`${own}.wording`}
              label={t('quota.partWording')}
              value={part.wording}
              onChange={(wording, changed) =>
                onPart(
                  { ...part, wording, id: idAfter(part.id, part.wording.vi, wording.vi, taken) },
                  changed,
                )
              }
            />
            <MeasureFields field={own} rule={part} onChange={onPart} />
            <TextField
              field={`${own}.id`}
              label={t('rule.id')}
              value={part.id}
              onChange={(id) => onPart({ ...part, id }, `${own}.id`)}
            />
            {quota.parts.length > 1 && (
              <CloseButton
                className={classes.close}
                aria-label={t('quota.removePart', { number: at + 1 })}
                title={t('quota.removePart', { number: at + 1 })}
                onClick={() => put(quota.parts.toSpliced(at, 1), `${own} remove ${quota.parts.length}`)}
              />
            )}
          </fieldset>
        )
      })}
      <div>
        <Button
          id={elementId(`${field}.parts`)}
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} />}
          onClick={() => put([...quota.parts, blankPart()], `${field}.parts add ${quota.parts.length}`)}
        >
          {t('quota.addPart')}
        </Button>
      </div>
    </div>
  )
}
