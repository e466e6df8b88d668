import { Button, Text } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconDeviceFloppy, IconDownload } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Plan } from '../../../data/plans/plan.ts'
import { useData } from '../../app/data-context.tsx'
import { useView } from '../../app/use-view.ts'
import { searchOf } from '../../app/view.ts'
import { PlanMovedOnError } from '../../store/log-errors.ts'
import type { PlanBase } from '../../store/own-plans.ts'
import { explainError } from '../../ui/explain-error.ts'
import { Notice } from '../../ui/Notice.tsx'
import { downloadPlan } from './download-plan.ts'
import { type Edit, type Edits, isUnsaved } from './draft/edits.ts'
import classes from './PlanPage.module.css'

interface EditorActionsProps {
  edits: Edits
  /** The plan that the draft is; null while it has faults. */
  plan: Plan | null
  base: PlanBase | null
  /** The plan's area and all above it. */
  within: string[]
  onChange: (edit: Edit) => void
  /** Saving was tried: what is missing may be said now. */
  onTried: () => void
  onSaved: (plan: Plan) => void
  onLeave: () => void
}

/** Save, undo, redo, export, leave; and what came of it. */
export function EditorActions(props: EditorActionsProps) {
  const { edits, plan, base, within, onChange, onTried, onSaved, onLeave } = props
  const { t } = useTranslation('planEditor')
  const { workspace } = useData()
  const { view } = useView()
  const [said, setSaid] = useState<string | null>(null)
  const [failed, setFailed] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const unsaved = isUnsaved(edits)

  const save = async (force: boolean) => {
    onTried()
    setSaid(plan ? null : t('editor.notSaved'))
    setFailed(null)
    if (!plan) return
    setBusy(true)
    try {
      await workspace.savePlan({ plan, within, saved_at: new Date().toISOString() }, base, force)
      setSaid(t('editor.saved'))
      onSaved(plan)
    } catch (error) {
      setFailed(error)
    }
    setBusy(false)
  }
  const take = () => {
    onTried()
    setSaid(plan ? t('editor.exported', { name: downloadPlan(plan) }) : t('editor.notExported'))
  }

  return (
    <div className={classes.bar}>
      <div className={classes.buttons}>
        <Button
          size="sm"
          loading={busy}
          leftSection={<IconDeviceFloppy size={16} />}
          onClick={() => void save(false)}
        >
          {t('editor.save')}
        </Button>
        <Button
          size="sm"
          variant="default"
          disabled={edits.past.length === 0}
          leftSection={<IconArrowBackUp size={16} />}
          onClick={() => onChange({ type: 'undo' })}
        >
          {t('editor.undo')}
        </Button>
        <Button
          size="sm"
          variant="default"
          disabled={edits.future.length === 0}
          leftSection={<IconArrowForwardUp size={16} />}
          onClick={() => onChange({ type: 'redo' })}
        >
          {t('editor.redo')}
        </Button>
        <Button size="sm" variant="default" leftSection={<IconDownload size={16} />} onClick={take}>
          {t('editor.export')}
        </Button>
        <Button size="sm" variant="subtle" onClick={onLeave}>
          {t('editor.leave')}
        </Button>
        <Text size="sm" component="span" className={classes.state} data-unsaved={unsaved || undefined}>
          {t(unsaved ? 'editor.unsaved' : edits.saved ? 'editor.kept' : 'editor.unchanged')}
        </Text>
      </div>
      <div aria-live="polite">
        {said && (
          <Text size="sm">
            {said}{' '}
            {edits.saved && !unsaved && plan && (
              <Link to="/targets" search={{ ...searchOf(view), plan: plan.id }}>
                {t('editor.toTargets')}
              </Link>
            )}
          </Text>
        )}
        {failed !== null && <SaveFailed error={failed} onForce={() => void save(true)} />}
      </div>
    </div>
  )
}

function SaveFailed({ error, onForce }: { error: unknown; onForce: () => void }) {
  const { t } = useTranslation('planEditor')
  const { t: common } = useTranslation()
  if (error instanceof PlanMovedOnError) {
    return (
      <Notice title={t('editor.moved', { id: error.id })}>
        {t('editor.movedAdvice')}{' '}
        <Button size="compact-xs" variant="default" onClick={onForce}>
          {t('editor.force')}
        </Button>
      </Notice>
    )
  }
  const { title, advice } = explainError(error, common)
  return <Notice title={title}>{advice}</Notice>
}
