import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Suspense, use, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isShippedKey } from '../../../data/model/plan-entry.ts'
import { useData } from '../../app/data-context.tsx'
import { shippedPlansQuery } from '../../app/use-plan.ts'
import { useView } from '../../app/use-view.ts'
import { searchOf } from '../../app/view.ts'
import { addPlanEditorTexts } from '../../i18n/plan-editor-texts.ts'
import { addTargetsTexts } from '../../i18n/targets-texts.ts'
import { Notice } from '../../ui/Notice.tsx'
import { type OpenedPlan, openCopy, openOwn, takenIds } from './opened-plan.ts'
import { PlanEditor } from './PlanEditor.tsx'
import { PlanStart } from './PlanStart.tsx'
import './plan.css'

/** Own plans: which there are, where a new one begins, and the editor of one. */
export function PlanPage() {
  const { i18n } = useTranslation()
  useState(() => {
    addTargetsTexts(i18n)
    addPlanEditorTexts(i18n)
  })
  return (
    <Suspense fallback={<div data-loading />}>
      <OpenedPage />
    </Suspense>
  )
}

/** What is edited, and the addresses that mean it: a plan that is saved gets one of its own. */
interface Editing {
  plan: OpenedPlan
  addresses: readonly (string | undefined)[]
  count: number
}

/** The page once the workspace is there. */
function OpenedPage() {
  const { t } = useTranslation('planEditor')
  const data = useData()
  use(data.followed())
  const { id } = useParams({ strict: false })
  const { view } = useView()
  const navigate = useNavigate()
  const { data: shipped } = useQuery(shippedPlansQuery)
  const [editing, setEditing] = useState<Editing | null>(null)
  if (!shipped) return <div data-loading />

  const own = data.workspace.get().plans
  const shippedIds = data.manifest.plans.filter((entry) => isShippedKey(entry.id)).map((entry) => entry.id)
  // Whoever goes has saved, or said that nothing is to be kept.
  const goTo = (address: string | undefined, replace: boolean, search = searchOf(view)) =>
    void navigate({
      to: '/plan/{-$id}',
      params: { id: address },
      search,
      replace,
      ignoreBlocker: true,
    })
  const open = (plan: OpenedPlan) => setEditing({ plan, addresses: [id], count: (editing?.count ?? 0) + 1 })
  const named = (): OpenedPlan | null => {
    const mine = own.find(({ plan }) => plan.id === id)
    if (mine) return openOwn(mine)
    const other = [...data.plans.map(({ plan }) => plan), ...shipped].find((plan) => plan.id === id)
    return other ? openCopy(other, takenIds(shippedIds, own)) : null
  }

  const isHere = editing?.addresses.includes(id) ?? false
  // Once the saved plan's own address is reached, the one where it began means something else again.
  if (editing && editing.addresses.length > 1 && editing.addresses.at(-1) === id) {
    setEditing({ ...editing, addresses: [id] })
  }
  const wanted = isHere || id === undefined ? null : named()
  if (wanted) open(wanted)
  if (!editing || !isHere) {
    return (
      <>
        {id !== undefined && !wanted && <Notice>{t('start.unknown', { id: id.slice(0, 60) })}</Notice>}
        <PlanStart shipped={shipped} shippedIds={shippedIds} onOpen={open} />
      </>
    )
  }
  return (
    <PlanEditor
      key={editing.count}
      opened={editing.plan}
      shippedIds={shippedIds}
      onSaved={(address, was) => {
        setEditing({ ...editing, addresses: address === id ? [id] : [id, address] })
        // Figures that were held against the plan still are when it has another id.
        const search = searchOf(view)
        if (address !== id) goTo(address, true, search.plan === was ? { ...search, plan: address } : search)
      }}
      onLeave={() => {
        if (id === undefined) setEditing(null)
        else goTo(undefined, false)
      }}
    />
  )
}
