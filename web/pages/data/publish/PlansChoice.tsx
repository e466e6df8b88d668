import { Checkbox, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../i18n/use-format.ts'
import type { HeldPlan } from '../../../store/held-plan.ts'

interface PlansChoiceProps {
  plans: readonly HeldPlan[]
  /** Ids of those that are left out. */
  left: ReadonlySet<string>
  onChange: (left: ReadonlySet<string>) => void
}

/** Which of the own plans go in; nothing where there are none. */
export function PlansChoice({ plans, left, onChange }: PlansChoiceProps) {
  const { t } = useTranslation('publish')
  const language = useLanguage()
  if (plans.length === 0) return null
  const ids = plans.map(({ plan }) => plan.id)
  return (
    <Checkbox.Group
      label={t('make.plans')}
      description={t('make.plansHint')}
      value={ids.filter((id) => !left.has(id))}
      onChange={(next) => onChange(new Set(ids.filter((id) => !next.includes(id))))}
    >
      <Stack gap={6} mt={6}>
        {plans.map(({ plan }) => (
          <Checkbox key={plan.id} value={plan.id} label={plan.title[language]} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
