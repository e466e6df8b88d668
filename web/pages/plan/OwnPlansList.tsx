import { Button, Text, Title } from '@mantine/core'
import { IconDownload, IconPencil, IconTrash } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '../../../data/model/date.ts'
import { useData } from '../../app/data-context.tsx'
import { useView } from '../../app/use-view.ts'
import { searchOf } from '../../app/view.ts'
import { useFormat, useLanguage } from '../../i18n/use-format.ts'
import { type HeldPlan, ownPlan } from '../../store/held-plan.ts'
import { explainError } from '../../ui/explain-error.ts'
import { Notice } from '../../ui/Notice.tsx'
import { downloadPlan } from './download-plan.ts'
import classes from './PlanPage.module.css'

/** The plans that are kept in this browser. One that is deleted can be brought back while the page is open. */
export function OwnPlansList({ plans }: { plans: readonly HeldPlan[] }) {
  const { t } = useTranslation('planEditor')
  const { t: common } = useTranslation()
  const language = useLanguage()
  const format = useFormat()
  const { workspace } = useData()
  const { view } = useView()
  const [deleted, setDeleted] = useState<HeldPlan | null>(null)
  const [failed, setFailed] = useState<unknown>(null)
  const navigate = useNavigate()
  const remove = (held: HeldPlan) =>
    workspace.deletePlan(held.plan.id).then(() => {
      setDeleted(held)
      if (view.plan !== held.key) return
      // The address must not go on naming what is gone.
      const { plan: _, ...search } = searchOf(view)
      void navigate({ to: '.', search })
    }, setFailed)
  const bringBack = (held: HeldPlan) =>
    workspace.savePlan(ownPlan(held), null).then(() => setDeleted(null), setFailed)

  return (
    <section aria-label={t('own.title')}>
      <Title order={2} size="md">
        {t('own.title')}
      </Title>
      <div aria-live="polite">
        {deleted && (
          <Notice>
            {t('own.deleted', { title: deleted.plan.title[language] })}{' '}
            <Button size="compact-sm" variant="default" onClick={() => void bringBack(deleted)}>
              {t('own.undo')}
            </Button>
          </Notice>
        )}
        {failed !== null && <Notice>{explainError(failed, common).title}</Notice>}
      </div>
      {plans.length === 0 && <Text size="sm">{t('own.none')}</Text>}
      <ul className={classes.plans}>
        {plans.map((held) => {
          const { id, title } = held.plan
          const name = title[language]
          return (
            <li key={id} className={classes.line} data-plan={id}>
              <div className={classes.grow}>
                <Text size="sm" fw={600} className={classes.name}>
                  {name}
                </Text>
                <Text size="sm">{t('own.saved', { id, day: format.day(dayOf(held.saved_at)) })}</Text>
              </div>
              <Button
                size="xs"
                variant="default"
                leftSection={<IconPencil size={14} />}
                aria-label={t('own.editOf', { title: name })}
                renderRoot={(root) => (
                  <Link to="/plan/{-$id}" params={{ id }} search={searchOf(view)} {...root} />
                )}
              >
                {t('own.edit')}
              </Button>
              <Button
                size="xs"
                variant="default"
                leftSection={<IconDownload size={14} />}
                aria-label={t('own.exportOf', { title: name })}
                onClick={() => downloadPlan(held.plan)}
              >
                {t('own.export')}
              </Button>
              <Button
                size="xs"
                variant="default"
                leftSection={<IconTrash size={14} />}
                aria-label={t('own.deleteOf', { title: name })}
                onClick={() => void remove(held)}
              >
                {t('own.delete')}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
