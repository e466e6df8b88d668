import { Select, type SelectProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../i18n/use-format.ts'
import { useData } from './data-context.tsx'
import { useView } from './use-view.ts'

const none = 'none'

interface PlanSelectProps extends Pick<SelectProps, 'size' | 'className'> {
  label: string
  /** What stands for no plan. */
  noPlan: string
}

/** Chooses the plan that figures are held against, or none. */
export function PlanSelect({ label, noPlan, ...shown }: PlanSelectProps) {
  const language = useLanguage()
  const { t } = useTranslation()
  const { manifest, workspace } = useData()
  const own = new Set(workspace.get().plans.map(({ key }) => key))
  const { view, go } = useView()
  return (
    <Select
      {...shown}
      label={label}
      allowDeselect={false}
      value={view.plan ?? none}
      data={[
        ...manifest.plans.map(({ id, title }) => ({
          value: id,
          label: own.has(id) ? t('filter.ownPlan', { title: title[language] }) : title[language],
        })),
        { value: none, label: noPlan },
      ]}
      onChange={(id) => go({ plan: id === none ? null : id })}
    />
  )
}
