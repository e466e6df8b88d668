import { useTranslation } from 'react-i18next'
import { useView } from '../../app/use-view.ts'
import { type Rule, standingOf, summaryOf } from './rules.ts'
import classes from './TargetsPage.module.css'

const order = ['met', 'not_met', 'on_path', 'no_data', 'not_applicable', 'shown'] as const

/** How many rules are met, missed, not due, not known: the answer in one line. */
export function PlanSummary({ rules }: { rules: readonly Rule[] }) {
  const { t } = useTranslation('targets')
  const { view } = useView()
  const standings = rules.map(({ head }) => summaryOf[standingOf(head, view.year)])
  return (
    <dl className={classes.summary}>
      {order.map((one) => {
        const count = standings.filter((standing) => standing === one).length
        return count === 0 ? null : (
          <div key={one} data-summary={one}>
            <dt>{t(`summary.${one}`)}</dt>
            <dd>{t('summary.of', { count, of: rules.length })}</dd>
          </div>
        )
      })}
    </dl>
  )
}
