import { Button, NativeSelect, Text, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { planIdOf } from '../../../data/model/plan-entry.ts'
import type { Plan } from '../../../data/plans/plan.ts'
import { useData } from '../../app/data-context.tsx'
import { useView } from '../../app/use-view.ts'
import { useLanguage } from '../../i18n/use-format.ts'
import { OwnPlansList } from './OwnPlansList.tsx'
import { type OpenedPlan, openBlank, openCopy, openFile, takenIds } from './opened-plan.ts'
import { PlanFileDrop } from './PlanFileDrop.tsx'
import classes from './PlanPage.module.css'

interface PlanStartProps {
  shipped: readonly Plan[]
  shippedIds: readonly string[]
  onOpen: (plan: OpenedPlan) => void
}

/** The own plans there are, and three ways to a new one: from nothing, from another plan, from a file. */
export function PlanStart({ shipped, shippedIds, onOpen }: PlanStartProps) {
  const { t } = useTranslation('planEditor')
  const language = useLanguage()
  const { workspace, plans } = useData()
  const { view } = useView()
  const { plans: own, fault } = useSyncExternalStore(workspace.subscribe, workspace.get)
  const all = [...plans.map(({ plan }) => plan), ...shipped.filter((one) => shippedIds.includes(one.id))]
  const shown = view.plan === null ? null : planIdOf(view.plan)
  const [chosen, setChosen] = useState(all.find(({ id }) => id === shown)?.id ?? all[0]?.id ?? '')
  const source = all.find(({ id }) => id === chosen)
  return (
    <div className={classes.page}>
      <Title order={1} className={classes.title}>
        {t('start.title')}
      </Title>
      <Text size="sm">{t('start.about')}</Text>
      {fault !== null && <Text size="sm">{t('start.noStorage')}</Text>}
      <OwnPlansList plans={own} />
      <section className={classes.start} aria-label={t('start.new')}>
        <Title order={2} size="md">
          {t('start.new')}
        </Title>
        <PlanFileDrop onPlan={(plan) => onOpen(openFile(plan, shippedIds, own))} />
        <div className={classes.line}>
          <NativeSelect
            className={classes.grow}
            size="sm"
            label={t('start.copyOf')}
            value={chosen}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={all.map(({ id, title }) => ({ value: id, label: title[language] }))}
          />
          <Button
            size="sm"
            variant="default"
            disabled={!source}
            onClick={() => source && onOpen(openCopy(source, takenIds(shippedIds, own)))}
          >
            {t('start.copy')}
          </Button>
        </div>
        <div>
          <Button
            size="sm"
            variant="default"
            leftSection={<IconPlus size={16} />}
            onClick={() => onOpen(openBlank(view.dataset.home_area, view.year + 1))}
          >
            {t('start.blank')}
          </Button>
        </div>
      </section>
    </div>
  )
}
