import { Tabs, Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useCallback, useEffect, useMemo, useReducer, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useData } from '../../app/data-context.tsx'
import { useAnswer } from '../../app/question.ts'
import { useView } from '../../app/use-view.ts'
import { useLanguage } from '../../i18n/use-format.ts'
import { planKey } from '../../store/held-plan.ts'
import { Notice } from '../../ui/Notice.tsx'
import { checkDraft } from './draft/checks.ts'
import type { PlanDraft } from './draft/draft.ts'
import { beginEdits, editsAfter, isUnsaved } from './draft/edits.ts'
import { type Part, partOf, parts } from './draft/fault-places.ts'
import { EditorActions } from './EditorActions.tsx'
import { EditorContext, elementId } from './editor-context.ts'
import { FaultList } from './FaultList.tsx'
import type { OpenedPlan } from './opened-plan.ts'
import classes from './PlanPage.module.css'
import { PreviewSection } from './PreviewSection.tsx'
import { withinQuestion } from './questions.ts'
import { DeadlinesSection } from './sections/DeadlinesSection.tsx'
import { DocumentSection } from './sections/DocumentSection.tsx'
import { QuotasSection } from './sections/QuotasSection.tsx'
import { AuthoritySection, DossierSection, EligibilitySection } from './sections/RecognitionSections.tsx'
import { TargetsSection } from './sections/TargetsSection.tsx'
import { UnsavedGuard } from './UnsavedGuard.tsx'
import { usePreview } from './use-preview.ts'

const sections = {
  document: DocumentSection,
  targets: TargetsSection,
  quotas: QuotasSection,
  deadlines: DeadlinesSection,
  eligibility: EligibilitySection,
  authority: AuthoritySection,
  dossier: DossierSection,
} as const

interface PlanEditorProps {
  opened: OpenedPlan
  shippedIds: readonly string[]
  /** With the id that the plan had before, if it was kept. */
  onSaved: (id: string, was: string | null) => void
  onLeave: () => void
}

/** A plan while it is made: its parts, what is wrong with them, and how the data stands by it. */
export function PlanEditor({ opened, shippedIds, onSaved, onLeave }: PlanEditorProps) {
  const { t } = useTranslation('planEditor')
  const language = useLanguage()
  const { workspace } = useData()
  const { view } = useView()
  const own = useSyncExternalStore(workspace.subscribe, workspace.get).plans
  const [base, setBase] = useState(opened.base)
  const [edits, change] = useReducer(editsAfter, opened.draft, (first) =>
    beginEdits(
      first,
      own.some((held) => held.plan === first),
    ),
  )
  const [tried, setTried] = useState(false)
  const [jumped, setJumped] = useState<{ field: string } | null>(null)
  const [shown, setShown] = useState<string | null>(opened.base ? 'targets' : 'document')
  const narrow = useMediaQuery('(max-width: 62em)', false, { getInitialValueInEffect: false })
  const [leaving, setLeaving] = useState(false)
  const { draft } = edits
  const unsaved = isUnsaved(edits)

  const within = useAnswer(withinQuestion(view, draft.area_id)).data?.map(({ area_id }) => area_id)
  const isArea = within ? within.length > 0 : null
  const { plan, faults } = useMemo(() => {
    const others = new Set(own.map((held) => held.plan.id).filter((id) => id !== base?.id))
    return checkDraft(draft, { shipped: new Set(shippedIds), others, isArea })
  }, [draft, own, base, shippedIds, isArea])
  const preview = usePreview(plan)

  const edit = useCallback(
    (next: PlanDraft, field: string) => change({ type: 'edit', draft: next, field }),
    [],
  )
  const rows = preview.preview?.rows
  const state = useMemo(
    () => ({ draft, edit, faults, tried, jumped, rows: rows ?? [] }),
    [draft, edit, faults, tried, jumped, rows],
  )
  const jump = (field: string) => {
    setShown(partOf(field))
    setJumped({ field })
  }
  useEffect(() => {
    if (jumped) focusField(jumped.field)
  }, [jumped])

  return (
    <EditorContext value={state}>
      <UnsavedGuard unsaved={unsaved} asked={leaving} onStay={() => setLeaving(false)} onLeave={onLeave} />
      <div className={classes.page} data-form>
        <Title order={1} className={classes.title}>
          {t(base ? 'editor.edit' : 'editor.new', { title: draft.title[language] || t('editor.untitled') })}
        </Title>
        {opened.renamed && <Notice>{t('editor.renamed', opened.renamed)}</Notice>}
        <EditorActions
          edits={edits}
          plan={plan}
          base={base}
          within={within ?? [draft.area_id]}
          onChange={change}
          onTried={() => setTried(true)}
          onSaved={(saved) => {
            setBase({ id: saved.id, key: planKey(saved) })
            change({ type: 'saved', draft })
            onSaved(saved.id, base?.id ?? null)
          }}
          onLeave={() => (unsaved ? setLeaving(true) : onLeave())}
        />
        <FaultList onJump={jump} />
        <Tabs
          value={shown}
          onChange={setShown}
          orientation={narrow ? 'horizontal' : 'vertical'}
          keepMounted={false}
          className={classes.tabs}
        >
          <Tabs.List aria-label={t('editor.parts')}>
            {[...parts, 'preview' as const].map((part) => (
              <Tabs.Tab key={part} value={part}>
                {t(`part.${part}`)}
                {part !== 'preview' && countOf(part)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {parts.map((part) => {
            const Section = sections[part]
            return (
              <Tabs.Panel key={part} value={part} className={classes.panel}>
                <p className={classes.about}>{t(`about.${part}`)}</p>
                <Section />
              </Tabs.Panel>
            )
          })}
          <Tabs.Panel value="preview" className={classes.panel}>
            <p className={classes.about}>{t('about.preview')}</p>
            <PreviewSection {...preview} isBehind={plan === null} onRule={jump} />
          </Tabs.Panel>
        </Tabs>
      </div>
    </EditorContext>
  )

  function countOf(part: Part) {
    const wrong = faults.filter(({ field }) => partOf(field) === part).length
    const value = draft[part === 'document' ? 'legal_base' : part]
    const count = part !== 'document' && Array.isArray(value) ? ` (${value.length})` : ''
    return (
      <>
        {count}
        {wrong > 0 && <span className={classes.wrong}>{wrong}</span>}
      </>
    )
  }
}

/** Puts the keyboard into a field, or into the nearest there is above it, once its part of the editor is drawn. */
function focusField(field: string): void {
  requestAnimationFrame(() => {
    for (let path = field; path !== ''; path = path.replace(/(\.[^.[]+|\[\d+\]|^[^.[]+)$/, '')) {
      const element = document.getElementById(elementId(path))
      if (!element) continue
      element.scrollIntoView({ block: 'center' })
      element.focus()
      return
    }
  })
}
