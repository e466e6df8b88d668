import { breaksBetween, firstYearOfToday } from '../../data/model/break.ts'
import { sourceLine } from '../app/source-line.ts'
import type { FigureGround } from '../figures/figure.ts'
import { headlineMetrics } from '../pages/overview/questions.ts'

/** How the figures of a view are counted, what limits them, and where they come from: one paragraph each. */
export function methodText({ view, plan, text }: FigureGround): string[] {
  const { t, format } = text
  const words = text.words('deck')
  const { year, compare, dataset, basis, metric, denominator } = view
  const provisional = [year, compare].filter((one) =>
    dataset.years.some((entry) => entry.year === one && entry.provisional),
  )
  const metrics = [...new Set([...headlineMetrics, metric])]
  const gaps = new Set(
    compare === null ? [] : metrics.flatMap((id) => breaksBetween(id, year, compare).map((gap) => gap.id)),
  )
  const paragraphs: (string | false)[] = [
    words('method.denominators'),
    words('method.metric', { name: t(`metric.${metric}.name`), of: t(`denominator.${denominator}`) }),
    gaps.size > 0 && t('break.between', { breaks: [...gaps].map((id) => t(`break.${id}`)).join('; ') }),
    basis === 'today' && Math.min(year, compare ?? year) < firstYearOfToday && t('note.oldCommunes'),
    provisional.length > 0 && words('method.provisional', { years: provisional.join(', ') }),
    plan !== null && words('method.plan', { plan: plan.title[text.language] }),
    words('method.source', { source: sourceLine(view, t, format) }),
  ]
  return paragraphs.filter((one) => one !== false)
}
