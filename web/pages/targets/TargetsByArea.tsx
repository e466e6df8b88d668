import { SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NoFigures } from '../../app/NoFigures.tsx'
import { useAnswer } from '../../app/question.ts'
import { useCaption } from '../../app/use-caption.ts'
import { useView } from '../../app/use-view.ts'
import { type RuleColumn, targetHeatChart } from '../../charts/target-heat.ts'
import { useFormat, useLanguage } from '../../i18n/use-format.ts'
import { ChartCard } from '../../ui/ChartCard.tsx'
import { areasQuestion, type InnerLevel, targetQuestions } from './questions.ts'
import { partNumber, type Rule } from './rules.ts'

/** The last statistical year that has districts: they ended with 30/6/2025. */
const lastDistrictYear = 2024

/** Every rule by area: who meets which. */
export function TargetsByArea({ rules }: { rules: readonly Rule[] }) {
  const { t } = useTranslation('targets')
  const language = useLanguage()
  const format = useFormat()
  const { view, go } = useView()
  const area = useAnswer(targetQuestions(view).area).data?.[0]
  const hasDistricts = view.year <= lastDistrictYear && area?.level === 'province'
  const [wished, setWished] = useState<InnerLevel | null>(null)
  const level: InnerLevel = hasDistricts ? (wished ?? 'district') : 'commune'
  const question = areasQuestion(view, level)
  const asked = useAnswer(question)
  const caption = useCaption(view, area?.full_name ?? '')
  const columns = useMemo(
    () =>
      rules.flatMap((rule): RuleColumn[] =>
        rule.parts.map(({ row, wording }, at) => ({
          rule_id: rule.id,
          part_id: row.part_id,
          number: partNumber(rule, at),
          name: wording === null ? rule.wording[language] : `${rule.wording[language]}: ${wording[language]}`,
          isRate: row.target_percent !== null,
        })),
      ),
    [rules, language],
  )
  const shown = useMemo(() => {
    const answered = new Set(asked.data?.map(({ rule_id, part_id }) => `${rule_id}|${part_id}`))
    return columns.filter(({ rule_id, part_id }) => answered.has(`${rule_id}|${part_id}`))
  }, [asked.data, columns])
  const model = useMemo(
    () =>
      asked.data && shown.length > 0 ? targetHeatChart(asked.data, shown, view.area, { t, format }) : null,
    [asked.data, shown, view.area, t, format],
  )

  return (
    <ChartCard
      caption={caption(t('heat.title'), t('heat.subtitle'), { listsAreas: true, metrics: null })}
      asked={[asked]}
      traced={[question]}
      model={model}
      empty={<NoFigures />}
      minHeight={360}
      wide
      onArea={(id) => go({ area: id })}
      notes={t('heat.note')}
      controls={
        hasDistricts ? (
          <SegmentedControl
            size="xs"
            aria-label={t('heat.level')}
            value={level}
            onChange={(one) => setWished(one === 'commune' ? 'commune' : 'district')}
            data={(['district', 'commune'] as const).map((one) => ({
              value: one,
              label: t(`heat.levels.${one}`),
            }))}
          />
        ) : undefined
      }
    />
  )
}
