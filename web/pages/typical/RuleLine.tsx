import { Text } from '@mantine/core'
import { movementClasses } from '../../../data/model/movement-class.ts'
import { isYardstick } from '../../../data/model/plan-entry.ts'
import type { Plan } from '../../../data/plans/plan.ts'
import { useData } from '../../app/data-context.tsx'
import { useView } from '../../app/use-view.ts'
import { useLanguage } from '../../i18n/use-format.ts'
import { Panel } from '../../ui/Panel.tsx'
import type { ChoosingRule } from './rule.ts'
import { useTypicalText } from './use-typical-text.ts'

/** Who may be chosen this year, by which rule of which plan, and how far that plan holds here. */
export function RuleLine({ plan, rule }: { plan: Plan | null; rule: ChoosingRule }) {
  const { t, words } = useTypicalText()
  const language = useLanguage()
  const { manifest } = useData()
  const { view } = useView()
  const { year, dataset } = view
  const { classes, eligibility } = rule
  const entry = manifest.plans.find(({ id }) => id === view.plan)
  const provisional = dataset.years.some((one) => one.year === year && one.provisional)
  const limits = [
    entry && isYardstick(entry, dataset.home_area) ? words('rule.yardstick') : null,
    plan && plan.from_year > year ? words('rule.from', { from: plan.from_year, year }) : null,
    plan?.to_year != null && plan.to_year < year ? words('rule.until', { to: plan.to_year, year }) : null,
    eligibility?.reading ? words('authority.reading', { reading: eligibility.reading[language] }) : null,
    provisional ? words('rule.provisional', { year }) : null,
  ]
  return (
    <Panel title={words('rule.title', { year })}>
      <Text size="sm" data-rule>
        {classes.length === movementClasses.length
          ? words('rule.anyClass', { before: year - 1 })
          : words('rule.classes', {
              classes: classes.map((one) => t(`class.${one}`)).join(` ${words('rule.or')} `),
              before: year - 1,
            })}{' '}
        {!plan
          ? words('rule.noPlan')
          : eligibility
            ? words('rule.source', { plan: plan.title[language], section: eligibility.section })
            : words('rule.silent', { plan: plan.title[language] })}{' '}
        {limits.filter(Boolean).join(' ')}
      </Text>
    </Panel>
  )
}
