import { Paper, SegmentedControl, Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NoFigures } from '../../../app/NoFigures.tsx'
import { useAnswer } from '../../../app/question.ts'
import { allYears, useCaption } from '../../../app/use-caption.ts'
import { useView } from '../../../app/use-view.ts'
import { targetPathChart } from '../../../charts/target-path.ts'
import { useFormat, useLanguage } from '../../../i18n/use-format.ts'
import { ChartCard } from '../../../ui/ChartCard.tsx'
import { targetQuestions } from '../questions.ts'
import type { Rule } from '../rules.ts'
import classes from '../TargetsPage.module.css'
import type { Trial } from '../trial.ts'
import { MissingAreas } from './MissingAreas.tsx'
import { StandingUnits } from './StandingUnits.tsx'

interface RuleDetailProps {
  rule: Rule
  trial: Trial
  onTrial: (trial: Trial) => void
}

/** One rule closer: its course, the areas that miss it, the units that stand in the way. */
export function RuleDetail({ rule, trial, onTrial }: RuleDetailProps) {
  const { t } = useTranslation('targets')
  const language = useLanguage()
  const format = useFormat()
  // A part may be called by a whole sentence.
  const narrow = useMediaQuery('(max-width: 62em)', false, { getInitialValueInEffect: false })
  const { view } = useView()
  const asked = targetQuestions(view)
  const area = useAnswer(asked.area).data?.[0]
  const path = useAnswer(asked.path)
  const caption = useCaption(view, area?.full_name ?? '')
  const missed = rule.parts.find(({ row }) => row.met === false)?.row ?? rule.head
  const [wished, setWished] = useState(missed.part_id)
  const part = rule.parts.find(({ row }) => row.part_id === wished)?.row ?? rule.head
  const name = t('detail.title', { number: rule.number, rule: rule.wording[language] })
  const course = useMemo(() => {
    const rows =
      path.data?.filter(({ rule_id, part_id }) => rule_id === rule.id && part_id === part.part_id) ?? []
    return rows.some(({ k }) => k !== null) ? targetPathChart(rows, !part.is_split, { t, format }) : null
  }, [path.data, rule.id, part, t, format])

  return (
    <Paper component="section" withBorder className={classes.detail} aria-label={name} data-detail={rule.id}>
      <Title order={2} fz={15}>
        {name}
      </Title>
      {rule.parts.length > 1 && (
        <SegmentedControl
          size="xs"
          mt={6}
          orientation={narrow ? 'vertical' : 'horizontal'}
          fullWidth={narrow}
          classNames={{ label: classes.part ?? '' }}
          aria-label={t('scorecard.part')}
          value={part.part_id}
          onChange={setWished}
          data={rule.parts.map(({ row, wording }) => ({
            value: row.part_id,
            label: wording?.[language] ?? row.part_id,
          }))}
        />
      )}
      <div className={classes.columns}>
        <div>
          <ChartCard
            caption={caption(
              t('detail.course'),
              t(part.target_percent === null ? 'detail.courseCount' : 'detail.courseUnit'),
              { years: allYears(view), metrics: null },
            )}
            asked={[path]}
            traced={[asked.path]}
            model={course}
            empty={<NoFigures />}
          />
          <MissingAreas part={part} />
        </div>
        <StandingUnits part={part} trial={trial} onTrial={onTrial} />
      </div>
    </Paper>
  )
}
