import { Button, Checkbox, CloseButton } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { levels } from '../../../../data/model/level.ts'
import { movementClasses } from '../../../../data/model/movement-class.ts'
import { sectors } from '../../../../data/model/sector.ts'
import { blankAuthority, blankDossier, blankEligibility } from '../draft/draft.ts'
import { useEditor } from '../editor-context.ts'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { ManyField } from '../fields/ManyField.tsx'
import { TextField } from '../fields/TextField.tsx'
import { WordingField } from '../fields/WordingField.tsx'
import classes from '../PlanPage.module.css'
import { RuleCards } from './RuleCards.tsx'
import { RuleHead } from './RuleHead.tsx'

/** Which units may be put up as typical, by their results of the year before. */
export function EligibilitySection() {
  const { t } = useTranslation('planEditor')
  const { t: common } = useTranslation()
  const { draft, edit } = useEditor()
  const { eligibility } = draft
  return (
    <div className={classes.body}>
      <Checkbox
        label={t('eligibility.has')}
        checked={eligibility !== null}
        onChange={(event) =>
          edit(
            { ...draft, eligibility: event.currentTarget.checked ? blankEligibility() : null },
            'eligibility',
          )
        }
      />
      {eligibility && (
        <>
          <RuleHead
            field="eligibility"
            rule={eligibility}
            onChange={(next, field) => edit({ ...draft, eligibility: next }, field)}
          />
          <Checkbox
            size="sm"
            label={t('eligibility.safe')}
            checked={eligibility.safe}
            onChange={(event) =>
              edit(
                { ...draft, eligibility: { ...eligibility, safe: event.currentTarget.checked } },
                'eligibility.safe',
              )
            }
          />
          <ManyField
            field="eligibility.classes"
            label={t('eligibility.classes')}
            options={movementClasses.map((value) => ({ value, label: common(`class.${value}`) }))}
            value={eligibility.classes}
            onChange={(chosen) =>
              edit({ ...draft, eligibility: { ...eligibility, classes: chosen } }, 'eligibility.classes')
            }
          />
        </>
      )}
    </div>
  )
}

/** Who recognises what. */
export function AuthoritySection() {
  const { t } = useTranslation('planEditor')
  const { t: common } = useTranslation()
  const { draft, edit } = useEditor()
  return (
    <RuleCards
      list="authority"
      rules={draft.authority}
      blank={blankAuthority}
      onChange={(authority, field) => edit({ ...draft, authority }, field)}
    >
      {(rule, field, onRule) => (
        <>
          <RuleHead field={field} rule={rule} onChange={onRule} />
          <ChoiceField
            field={`${field}.subject`}
            label={t('authority.subject')}
            options={(['safe', 'class', 'typical'] as const).map((value) => ({
              value,
              label: t(`authority.subjects.${value}`),
            }))}
            value={rule.subject}
            onChange={(subject) => onRule({ ...rule, subject }, `${field}.subject`)}
          />
          <ManyField
            field={`${field}.levels`}
            label={t('authority.levels')}
            options={levels.map((value) => ({ value, label: common(`level.${value}`) }))}
            value={rule.levels}
            onChange={(chosen) => onRule({ ...rule, levels: chosen }, `${field}.levels`)}
          />
          <ManyField
            field={`${field}.sectors`}
            label={t('measure.sectors')}
            options={sectors.map((value) => ({ value, label: common(`sector.${value}`) }))}
            value={rule.sectors}
            onChange={(chosen) => onRule({ ...rule, sectors: chosen }, `${field}.sectors`)}
          />
          {(['proposes', 'decides'] as const).map((who) => (
            <WordingField
              key={who}
              field={`${field}.${who}`}
              label={t(`authority.${who}`)}
              value={rule[who]}
              onChange={(wording, at) => onRule({ ...rule, [who]: wording }, at)}
            />
          ))}
          <div className={classes.fields}>
            {(['from', 'until'] as const).map((end) => (
              <TextField
                key={end}
                field={`${field}.${end}`}
                label={t(`authority.${end}`)}
                day
                value={rule[end] ?? ''}
                onChange={(day) => onRule({ ...rule, [end]: day || undefined }, `${field}.${end}`)}
              />
            ))}
          </div>
        </>
      )}
    </RuleCards>
  )
}

/** The papers that a proposal consists of. */
export function DossierSection() {
  const { t } = useTranslation('planEditor')
  const { draft, edit } = useEditor()
  const { dossier } = draft
  return (
    <div className={classes.body}>
      <Checkbox
        label={t('dossier.has')}
        checked={dossier !== null}
        onChange={(event) =>
          edit({ ...draft, dossier: event.currentTarget.checked ? blankDossier() : null }, 'dossier')
        }
      />
      {dossier && (
        <>
          <TextField
            field="dossier.section"
            label={t('rule.section')}
            hint={t('rule.sectionHint')}
            value={dossier.section}
            onChange={(section) => edit({ ...draft, dossier: { ...dossier, section } }, 'dossier.section')}
          />
          {dossier.items.map((item, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: papers have no name but their place.
            <div key={at} className={classes.line}>
              <div className={classes.grow}>
                <WordingField
                  field={`dossier.items[${at}]`}
                  label={t('dossier.item', { number: at + 1 })}
                  value={item}
                  onChange={(wording, field) =>
                    edit({ ...draft, dossier: { ...dossier, items: dossier.items.with(at, wording) } }, field)
                  }
                />
              </div>
              <CloseButton
                aria-label={t('dossier.remove', { number: at + 1 })}
                onClick={() =>
                  edit(
                    { ...draft, dossier: { ...dossier, items: dossier.items.toSpliced(at, 1) } },
                    `dossier remove ${dossier.items.length}`,
                  )
                }
              />
            </div>
          ))}
          <div>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPlus size={14} />}
              onClick={() =>
                edit(
                  { ...draft, dossier: { ...dossier, items: [...dossier.items, { vi: '', en: '' }] } },
                  `dossier add ${dossier.items.length}`,
                )
              }
            >
              {t('dossier.add')}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
