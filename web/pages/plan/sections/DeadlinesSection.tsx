import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { sectors } from '../../../../data/model/sector.ts'
import { acts, type Deadline } from '../../../../data/plans/deadline.ts'
import { blankDeadline } from '../draft/draft.ts'
import { useEditor } from '../editor-context.ts'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { DayField } from '../fields/DayField.tsx'
import { ManyField } from '../fields/ManyField.tsx'
import { NumberField } from '../fields/NumberField.tsx'
import classes from '../PlanPage.module.css'
import { RuleCards } from './RuleCards.tsx'
import { RuleHead } from './RuleHead.tsx'

const evidences = ['registered_rate', 'typical_registered', 'typical', 'safe_rate'] as const

/** Deadlines: what is due by which day, every year or once. */
export function DeadlinesSection() {
  const { draft, edit } = useEditor()
  return (
    <RuleCards
      list="deadlines"
      rules={draft.deadlines}
      blank={blankDeadline}
      onChange={(deadlines, field) => edit({ ...draft, deadlines }, field)}
    >
      {(deadline, field, onDeadline) => (
        <>
          <RuleHead field={field} rule={deadline} onChange={onDeadline} />
          <When deadline={deadline} field={field} onChange={onDeadline} />
          <Evidence deadline={deadline} field={field} onChange={onDeadline} />
        </>
      )}
    </RuleCards>
  )
}

interface PartProps {
  deadline: Deadline
  field: string
  onChange: (deadline: Deadline, field: string) => void
}

function When({ deadline, field, onChange }: PartProps) {
  const { t } = useTranslation('planEditor')
  const { act, test, day, from_day, year, years_after } = deadline
  return (
    <div className={classes.fields}>
      <ChoiceField
        field={`${field}.act`}
        label={t('deadline.act')}
        options={acts.map((value) => ({ value, label: t(`deadline.acts.${value}`) }))}
        value={act}
        onChange={(next) =>
          onChange(
            { ...deadline, act: next, from_day: next === 'period' ? (from_day ?? '') : undefined },
            `${field}.act`,
          )
        }
      />
      {act === 'period' && (
        <DayField
          field={`${field}.from_day`}
          label={t('deadline.fromDay')}
          value={from_day ?? ''}
          onChange={(next) => onChange({ ...deadline, from_day: next }, `${field}.from_day`)}
        />
      )}
      <ChoiceField
        field={`${field}.test`}
        label={t('deadline.test')}
        options={(['before', 'by'] as const).map((value) => ({ value, label: t(`deadline.tests.${value}`) }))}
        value={test}
        onChange={(next) => onChange({ ...deadline, test: next }, `${field}.test`)}
      />
      <DayField
        field={`${field}.day`}
        label={t('deadline.day')}
        value={day}
        onChange={(next) => onChange({ ...deadline, day: next }, `${field}.day`)}
      />
      <NumberField
        field={`${field}.year`}
        label={t('deadline.year')}
        hint={t('deadline.yearHint')}
        value={year}
        onChange={(next) => onChange({ ...deadline, year: next ?? undefined }, `${field}.year`)}
      />
      <ChoiceField
        field={`${field}.years_after`}
        label={t('deadline.yearsAfter')}
        options={(['0', '1'] as const).map((value) => ({ value, label: t(`deadline.after.${value}`) }))}
        value={years_after === 1 ? '1' : '0'}
        onChange={(next) =>
          onChange({ ...deadline, years_after: next === '1' ? 1 : undefined }, `${field}.years_after`)
        }
      />
    </div>
  )
}

function Evidence({ deadline, field, onChange }: PartProps) {
  const { t } = useTranslation('planEditor')
  const { t: common } = useTranslation()
  const { evidence } = deadline
  const own = `${field}.evidence`
  return (
    <>
      <Checkbox
        size="sm"
        label={t('deadline.evidence')}
        description={t('deadline.evidenceHint')}
        checked={evidence !== undefined}
        onChange={(event) =>
          onChange(
            {
              ...deadline,
              evidence: event.currentTarget.checked
                ? { metric: 'typical_registered', sectors: ['commune'] }
                : undefined,
            },
            own,
          )
        }
      />
      {evidence && (
        <>
          <ChoiceField
            field={`${own}.metric`}
            label={t('measure.what')}
            options={evidences.map((value) => ({ value, label: common(`metric.${value}.name`) }))}
            value={evidence.metric}
            onChange={(metric) =>
              onChange({ ...deadline, evidence: { ...evidence, metric } }, `${own}.metric`)
            }
          />
          <ManyField
            field={`${own}.sectors`}
            label={t('measure.sectors')}
            options={sectors.map((value) => ({ value, label: common(`sector.${value}`) }))}
            value={evidence.sectors}
            onChange={(chosen) =>
              onChange({ ...deadline, evidence: { ...evidence, sectors: chosen } }, `${own}.sectors`)
            }
          />
        </>
      )}
    </>
  )
}
