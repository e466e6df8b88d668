import { noFigure } from '../i18n/format.ts'
import { boundText, missingText } from '../pages/targets/bound-text.ts'
import { type PartRow, partNumber, type Rule, standingOf, summaryOf } from '../pages/targets/rules.ts'
import type { ReportFacts, ReportTable, ReportText } from './report-parts.ts'

/**
 * Targets hold for sectors whoever manages their units: a view of one level has none, of one sector those of it alone.
 * Years that the plan is not for have its rules only where one of them can be judged.
 */
function rulesInView({ plan, sector, level, year }: ReportFacts): Rule[] {
  if (level !== null || plan === null) return []
  const rules = plan.rules.filter(
    ({ head }) => sector === null || (head.sectors === sector && head.levels === null),
  )
  const isJudged = ({ head }: Rule) =>
    ['met', 'not_met', 'on_path'].includes(summaryOf[standingOf(head, year)])
  return rules.some(({ head }) => head.in_period) || rules.some(isJudged) ? rules : []
}

const counted = ['met', 'not_met', 'on_path', 'no_data'] as const

/** How many rules of the plan are met, then each that can be judged: its figure, the share of the target, what is missing. */
export function targetParagraphs(facts: ReportFacts, text: ReportText): string[] {
  const rules = rulesInView(facts)
  if (rules.length === 0 || facts.plan === null) return []
  const { words, targetWords, format } = text
  const standings = rules.map(({ head }) => summaryOf[standingOf(head, facts.year)])
  const counts = counted.flatMap((id) => {
    const number = standings.filter((standing) => standing === id).length
    return number === 0 ? [] : `${format.count(number)} ${targetWords(`summary.${id}`)}`
  })
  if (counts.length === 0) return []
  const count = standings.filter((standing) => counted.some((id) => id === standing)).length
  const isOutside = rules.every(({ head }) => !head.in_period)
  const key = isOutside ? 'targets.outside' : 'targets.intro'
  return [
    words(key, { plan: facts.plan.name, count, counts: counts.join(', '), year: facts.year }),
    ...(facts.plan.isOfOthers ? [targetWords('plan.yardstick', { area: facts.place })] : []),
    ...rules.flatMap((rule) => ruleParagraph(rule, facts.year, text)),
  ]
}

function ruleParagraph(rule: Rule, year: number, text: ReportText): string[] {
  const { head, parts, wording } = rule
  const { words, targetWords, format, language } = text
  const standing = standingOf(head, year)
  if (standing === 'no_data' || standing === 'not_applicable' || standing === 'shown') return []
  // The parts of a quota have figures of their own, in the table.
  const isWhole = parts.length === 1
  const missing = isWhole && head.missing !== null && head.missing > 0
  const said = [
    head.is_split || isWhole ? resultText(head, text) : null,
    isWhole && head.reached_percent !== null
      ? words('targets.reached', { percent: format.percent(head.reached_percent, 2) })
      : null,
    words(`targets.state.${standing}`),
    missing && head.test !== '≤'
      ? words('targets.missing', { missing: missingText(head, targetWords, format) })
      : null,
    missing && head.test === '≤' ? missingText(head, targetWords, format) : null,
  ]
  const name = wording[language].replace(/\.$/, '')
  return [`${rule.number}. ${name}: ${said.filter(Boolean).join(', ')}.`]
}

/** The result of a part: "79/104 (75,96%)", a count, or in how many of the areas that it is for it is met. */
function resultText(row: PartRow, { format, targetWords }: ReportText, ofPart = false): string {
  if (row.is_split) {
    const [met, judged] = ofPart
      ? [row.part_areas_met, row.part_areas_judged]
      : [row.areas_met, row.areas_judged]
    return targetWords('scorecard.areasMet', {
      met: met ?? 0,
      judged: judged ?? 0,
      per: targetWords(`per.${row.per as 'district'}`),
    })
  }
  if (row.k === null) return noFigure
  if (row.target_percent !== null) return `${format.ratio(row.k, row.n)} (${format.percent(row.percent, 2)})`
  return row.n === null ? format.count(row.k) : format.ratio(row.k, row.n)
}

/** Every rule with its bound, result, share of the target and standing; none where no rule is of the view. */
export function targetsTable(facts: ReportFacts, text: ReportText): ReportTable[] {
  const rules = rulesInView(facts)
  if (rules.length === 0 || facts.plan === null) return []
  const { words, targetWords, format, language } = text
  const figure = (heading: string) => ({ text: heading, isFigure: true })
  const named = (heading: string) => ({ text: heading, isFigure: false })
  return [
    {
      id: 'targets',
      title: words('table.targets', { plan: facts.plan.name, year: facts.year }),
      headings: [
        named(targetWords('scorecard.rule')),
        figure(targetWords('scorecard.bound')),
        figure(targetWords('scorecard.result')),
        figure(words('table.reached')),
        named(targetWords('scorecard.state')),
        figure(targetWords('scorecard.missing')),
      ],
      rows: rules.flatMap((rule) =>
        rule.parts.map(({ row, wording }, at) => ({
          isWhole: false,
          cells: [
            `${partNumber(rule, at)}. ${[rule.wording[language], wording?.[language]].filter(Boolean).join(' – ')}`,
            boundText(row, targetWords, format),
            resultText(row, text, wording !== null),
            format.percent(row.reached_percent, 2),
            targetWords(`state.${standingOf(row, facts.year, wording !== null)}`),
            missingText(row, targetWords, format),
          ],
        })),
      ),
    },
  ]
}
