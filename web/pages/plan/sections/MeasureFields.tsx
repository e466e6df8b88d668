import { useTranslation } from 'react-i18next'
import type { AreaKind } from '../../../../data/model/area.ts'
import { type IndicatorId, indicatorIds, indicatorNames } from '../../../../data/model/indicator.ts'
import { levels } from '../../../../data/model/level.ts'
import { type MetricId, metricIds, metricOf } from '../../../../data/model/metric.ts'
import { sectors } from '../../../../data/model/sector.ts'
import type { Wording } from '../../../../data/model/wording.ts'
import { useLanguage } from '../../../i18n/use-format.ts'
import type { MeasureDraft } from '../draft/draft.ts'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { ManyField } from '../fields/ManyField.tsx'
import { NumberField } from '../fields/NumberField.tsx'
import classes from '../PlanPage.module.css'
import { BoundFields } from './BoundFields.tsx'

/** Kinds of communes, which can be told apart in a rule. */
const communeKinds = ['xa', 'phuong', 'thi_tran', 'dac_khu'] as const satisfies readonly AreaKind[]

type Measure = `metric ${MetricId}` | `indicator ${IndicatorId}`

interface MeasureFieldsProps<Rule extends MeasureDraft & { wording: Wording }> {
  field: string
  rule: Rule
  onChange: (rule: Rule, field: string) => void
}

/** What is measured, of which units, and against which bound. */
export function MeasureFields<Rule extends MeasureDraft & { wording: Wording }>({
  field,
  rule,
  onChange,
}: MeasureFieldsProps<Rule>) {
  const { t } = useTranslation('planEditor')
  const { t: common } = useTranslation()
  const language = useLanguage()
  const { metric, indicator } = rule
  const change = (part: Partial<MeasureDraft>, name: string) =>
    onChange({ ...rule, ...part }, `${field}.${name}`)
  const metricsOf = (kind: 'rate' | 'count') =>
    metricIds
      .filter((id) => metricOf(id).kind === kind)
      .map((id): { value: Measure; label: string } => ({
        value: `metric ${id}`,
        label: common(`metric.${id}.name`),
      }))
  const measured: Measure = indicator ? `indicator ${indicator}` : `metric ${metric ?? 'safe_rate'}`
  const measure = (chosen: Measure) => {
    const nextMetric = metricIds.find((id) => chosen === `metric ${id}`)
    const nextIndicator = indicatorIds.find((id) => chosen === `indicator ${id}`)
    const none = { denominator: undefined, typical_in: undefined }
    change(
      nextMetric
        ? { ...none, metric: nextMetric, indicator: undefined, sectors: rule.sectors ?? ['commune'] }
        : {
            ...none,
            metric: undefined,
            indicator: nextIndicator,
            sectors: undefined,
            levels: undefined,
            kinds: undefined,
          },
      'metric',
    )
  }
  const denominators = metric ? metricOf(metric).denominators : []

  return (
    <>
      <div className={classes.fields}>
        <ChoiceField
          field={`${field}.metric`}
          label={t('measure.what')}
          options={[
            { group: t('measure.rates'), items: metricsOf('rate') },
            { group: t('measure.counts'), items: metricsOf('count') },
            {
              group: t('measure.indicators'),
              items: indicatorIds.map((id): { value: Measure; label: string } => ({
                value: `indicator ${id}`,
                label: indicatorNames[id][language],
              })),
            },
          ]}
          value={measured}
          onChange={measure}
        />
        {denominators.length > 1 && (
          <ChoiceField
            field={`${field}.denominator`}
            label={t('measure.denominator')}
            options={denominators.map((value) => ({ value, label: common(`denominator.${value}`) }))}
            value={rule.denominator ?? denominators[0] ?? 'units'}
            onChange={(denominator) =>
              change(
                { denominator: denominator === denominators[0] ? undefined : denominator },
                'denominator',
              )
            }
          />
        )}
      </div>
      {metric && (
        <ManyField
          field={`${field}.sectors`}
          label={t('measure.sectors')}
          hint={t('measure.sectorsHint')}
          options={sectors.map((value) => ({ value, label: common(`sector.${value}`) }))}
          value={rule.sectors ?? []}
          onChange={(chosen) => change({ sectors: chosen }, 'sectors')}
        />
      )}
      <BoundFields field={field} rule={rule} onChange={change} />
      {metric && (
        <details className={classes.more} open={Boolean(rule.levels || rule.kinds || rule.typical_in)}>
          <summary>{t('measure.more')}</summary>
          <ManyField
            field={`${field}.levels`}
            label={t('measure.levels')}
            hint={t('measure.all')}
            options={levels.map((value) => ({ value, label: common(`level.${value}`) }))}
            value={rule.levels ?? []}
            onChange={(chosen) => change({ levels: chosen.length > 0 ? chosen : undefined }, 'levels')}
          />
          <ManyField
            field={`${field}.kinds`}
            label={t('measure.kinds')}
            hint={t('measure.all')}
            options={communeKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            value={rule.kinds ?? []}
            onChange={(chosen) => change({ kinds: chosen.length > 0 ? chosen : undefined }, 'kinds')}
          />
          {metric === 'typical' && (
            <NumberField
              field={`${field}.typical_in`}
              label={t('measure.typicalIn')}
              hint={t('measure.typicalInHint')}
              value={rule.typical_in}
              onChange={(year) => change({ typical_in: year ?? undefined }, 'typical_in')}
            />
          )}
        </details>
      )}
    </>
  )
}
