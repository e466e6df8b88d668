import { useTranslation } from 'react-i18next'
import { foldedId } from '../draft/plan-ids.ts'
import { useEditor } from '../editor-context.ts'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { NumberField } from '../fields/NumberField.tsx'
import { TextField } from '../fields/TextField.tsx'
import { TextList } from '../fields/TextList.tsx'
import { OptionalWording, WordingField } from '../fields/WordingField.tsx'
import classes from '../PlanPage.module.css'
import { PlanAreaField } from './PlanAreaField.tsx'

/** What document the plan is, of which area, and for which years. */
export function DocumentSection() {
  const { t } = useTranslation('planEditor')
  const { draft, edit } = useEditor()
  const papers = ['legal_base', 'carries_out', 'replaces'] as const
  return (
    <div className={classes.body}>
      <WordingField
        field="title"
        label={t('document.title')}
        value={draft.title}
        onChange={(title, field) => {
          const isMade = draft.id === '' || draft.id === foldedId(draft.title.vi)
          edit({ ...draft, title, id: isMade ? foldedId(title.vi) : draft.id }, field)
        }}
      />
      <div className={classes.fields}>
        <TextField
          field="id"
          label={t('document.id')}
          hint={t('document.idHint')}
          value={draft.id}
          onChange={(id) => edit({ ...draft, id }, 'id')}
        />
        <TextField
          field="issuer"
          label={t('document.issuer')}
          value={draft.issuer}
          onChange={(issuer) => edit({ ...draft, issuer }, 'issuer')}
        />
        <TextField
          field="number"
          label={t('document.number')}
          hint={t('document.numberHint')}
          placeholder="52/KH-UBND"
          value={draft.number ?? ''}
          onChange={(number) => edit({ ...draft, number: number || null }, 'number')}
        />
        <TextField
          field="date"
          label={t('document.date')}
          hint={t('document.numberHint')}
          day
          value={draft.date ?? ''}
          onChange={(date) => edit({ ...draft, date: date || null }, 'date')}
        />
        <PlanAreaField />
        <ChoiceField
          field="government"
          label={t('document.government')}
          options={(['2', '3'] as const).map((value) => ({ value, label: t(`document.levels.${value}`) }))}
          value={draft.government === 3 ? '3' : '2'}
          onChange={(next) => edit({ ...draft, government: next === '3' ? 3 : 2 }, 'government')}
        />
        <NumberField
          field="from_year"
          label={t('document.fromYear')}
          value={draft.from_year}
          onChange={(from_year) => edit({ ...draft, from_year }, 'from_year')}
        />
        <NumberField
          field="to_year"
          label={t('document.toYear')}
          hint={t('years.open')}
          value={draft.to_year}
          onChange={(to_year) => edit({ ...draft, to_year }, 'to_year')}
        />
      </div>
      {papers.map((list) => (
        <TextList
          key={list}
          field={list}
          label={t(`document.${list}`)}
          add={t('document.addPaper')}
          value={draft[list]}
          onChange={(next, field) => edit({ ...draft, [list]: next }, field)}
        />
      ))}
      <OptionalWording
        field="remark"
        label={t('document.remark')}
        hint={t('document.remarkHint')}
        value={draft.remark}
        onChange={(remark, field) => edit({ ...draft, remark }, field)}
      />
    </div>
  )
}
