import { Anchor, Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Plan } from '../../../data/plans/plan.ts'
import { useView } from '../../app/use-view.ts'
import { searchOf } from '../../app/view.ts'
import classes from './TargetsPage.module.css'

/** What can be done with plans: edit or copy the one that is shown, make or import one, save its file. */
export function PlanActions({ plan, isOwn }: { plan: Plan | null; isOwn: boolean }) {
  const { t } = useTranslation('targets')
  const { view } = useView()
  const search = searchOf(view)
  const save = async (of: Plan) => {
    const { downloadPlan } = await import('../plan/download-plan.ts')
    downloadPlan(of)
  }
  return (
    <div className={classes.actions}>
      {plan && (
        <Anchor
          size="sm"
          underline="always"
          renderRoot={(root) => <Link to="/plan/{-$id}" params={{ id: plan.id }} search={search} {...root} />}
        >
          {t(isOwn ? 'plan.edit' : 'plan.copy')}
        </Anchor>
      )}
      <Anchor
        size="sm"
        underline="always"
        renderRoot={(root) => <Link to="/plan/{-$id}" params={{ id: undefined }} search={search} {...root} />}
      >
        {t('plan.make')}
      </Anchor>
      {plan && (
        <Button size="compact-sm" variant="default" onClick={() => void save(plan)}>
          {t('plan.save')}
        </Button>
      )}
    </div>
  )
}
