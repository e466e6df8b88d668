import { useTranslation } from 'react-i18next'
import { isYardstick } from '../../../data/model/plan-entry.ts'
import { sectors } from '../../../data/model/sector.ts'
import { useData } from '../../app/data-context.tsx'
import { demonstrationLabel } from '../../app/demonstration-label.ts'
import { type Question, useAnswer } from '../../app/question.ts'
import { filterLine } from '../../app/source-line.ts'
import { useCaption } from '../../app/use-caption.ts'
import { usePlan } from '../../app/use-plan.ts'
import { areaQuestion, useView } from '../../app/use-view.ts'
import { useChartText, useLanguage } from '../../i18n/use-format.ts'
import { notedCaption } from '../../notes/noted-caption.ts'
import { reportOf } from '../../sentences/report.ts'
import type { Report } from '../../sentences/report-parts.ts'
import { rulesOf } from '../targets/rules.ts'
import { groupsOf, reportQuestions, sectorQuestion } from './questions.ts'

interface UsedReport {
  /** Null while its answers come, and where one of them failed. */
  report: Report | null
  error: unknown
  retry: () => void
  /** The area and the filters of the view in one line. */
  filters: string
  /** The province that the view is of, in a dateline's words; null where it is of a part of one. */
  place: string | null
  /** The questions in whose answers its figures are. */
  traced: readonly Question[]
}

/** The report of the view, once every answer that it is made of is there. */
export function useReport(): UsedReport {
  const text = useChartText()
  const { t } = text
  const { t: words } = useTranslation('sentences')
  const { t: targetWords } = useTranslation('targets')
  const language = useLanguage()
  const data = useData()
  const { plans } = data.manifest
  const { view } = useView()
  const { plan, isPending: planIsPending } = usePlan()
  const asked = reportQuestions(view)
  const area = useAnswer(areaQuestion(view))
  const answers = {
    whole: useAnswer(asked.whole),
    groups: useAnswer(asked.groups),
    troubled: useAnswer(asked.troubled),
    targets: useAnswer(asked.targets),
    scorecard: useAnswer(asked.scorecard),
  }
  const areaName = area.data?.[0]?.full_name ?? ''
  const filters = filterLine(view, areaName, t)
  const isProvince = area.data?.[0]?.level === 'province'
  const place = isProvince ? areaName.replace(/^(Tỉnh|Thành phố) /, '') : null
  const caption = useCaption(view, filters)('', '', { metrics: null })

  const every = [area, ...Object.values(answers)]
  const { whole, groups, troubled, targets, scorecard } = answers
  const isThere = area.data && whole.data && groups.data && troubled.data && targets.data && scorecard.data
  const error = every.find((one) => one.error)?.error ?? null
  const retry = () => {
    for (const one of every) if (one.error) void one.refetch()
  }
  const bySector = view.sector === null ? sectors.map((sector) => sectorQuestion(view, sector)) : []
  const traced = [asked.whole, ...bySector, asked.scorecard]
  if (error || planIsPending || !isThere) return { report: null, error, retry, filters, place, traced }
  const entry = plans.find(({ id }) => id === view.plan)
  const label = demonstrationLabel(view.dataset)
  const report = reportOf(
    {
      ...{ year: view.year, compare: view.compare, years: view.dataset.years, basis: view.basis },
      place: view.area === view.dataset.scope ? t('sentence.province') : areaName,
      ...{ sector: view.sector, level: view.level, filters },
      source: caption.source,
      pinned: notedCaption(caption, data.notes, t, text.format).notes ?? [],
      label: label && t(label),
      whole: whole.data,
      ...groupsOf(view, groups.data),
      troubled: troubled.data,
      plan: plan && {
        name: plan.title[language],
        isOfOthers: entry !== undefined && isYardstick(entry, view.dataset.home_area),
        rules: rulesOf(plan, scorecard.data),
        targets: targets.data,
      },
    },
    { ...text, words, targetWords, language },
  )
  return { report, error, retry, filters, place, traced }
}
