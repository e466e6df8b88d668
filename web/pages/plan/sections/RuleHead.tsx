import { useTranslation } from 'react-i18next'
import type { Wording } from '../../../../data/model/wording.ts'
import { idAfter, takenBesides } from '../draft/plan-ids.ts'
import { useEditor } from '../editor-context.ts'
import { TextField } from '../fields/TextField.tsx'
import { OptionalWording, WordingField } from '../fields/WordingField.tsx'
import classes from '../PlanPage.module.css'

export interface Head {
  id: string
  section: string
  wording: Wording
  reading?: Wording | undefined
}

interface RuleHeadProps<Rule extends Head> {
  field: string
  rule: Rule
  onChange: (rule: Rule, field: string) => void
}

/** What all rules have: wording, section of the document, how it is read, id. */
export function RuleHead<Rule extends Head>({ field, rule, onChange }: RuleHeadProps<Rule>) {
  const { t } = useTranslation('planEditor')
  const { draft } = useEditor()
  const taken = takenBesides(draft, rule.id)
  return (
    <>
      <WordingField
        field={`${field}.wording`}
        label={t('rule.wording')}
        hint={t('rule.wordingHint')}
        value={rule.wording}
        onChange={(wording, at) =>
          onChange({ ...rule, wording, id: idAfter(rule.id, rule.wording.vi, wording.vi, taken) }, at)
        }
      />
      <div className={classes.fields}>
        <TextField
          field={`${field}.section`}
          label={t('rule.section')}
          hint={t('rule.sectionHint')}
          placeholder="III.1"
          value={rule.section}
          onChange={(section) => onChange({ ...rule, section }, `${field}.section`)}
        />
        <TextField
          field={`${field}.id`}
          label={t('rule.id')}
          hint={t('rule.idHint')}
          value={rule.id}
          onChange={(id) => onChange({ ...rule, id }, `${field}.id`)}
        />
      </div>
      <OptionalWording
        field={`${field}.reading`}
        label={t('rule.reading')}
        hint={t('rule.readingHint')}
        value={rule.reading}
        onChange={(reading, at) => onChange({ ...rule, reading }, at)}
      />
    </>
  )
}
