import { Paper, Table, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Question } from '../../app/question.ts'
import { useView } from '../../app/use-view.ts'
import { SendButton } from '../../deck/SendButton.tsx'
import type { Caption } from '../../export/caption.ts'
import { useFormat, useLanguage } from '../../i18n/use-format.ts'
import TraceButton from '../../trace/TraceButton.tsx'
import { SaveTable } from '../../ui/SaveTable.tsx'
import { ShownNotes } from '../../ui/ShownNotes.tsx'
import type { Rule } from './rules.ts'
import classes from './Scorecard.module.css'
import { ScorecardRule } from './ScorecardRule.tsx'
import { scorecardTable } from './scorecard-table.ts'

interface ScorecardProps {
  rules: readonly Rule[]
  caption: Caption
  /** The rule that is looked at below. */
  chosen: string | null
  onChoose: (rule: string) => void
  /** What choosing a rule does, in words; seeing who misses it unless said. */
  openLabel?: (rule: string) => string
  /** The question that the figures are the answer to. */
  traced?: readonly Question[]
  /** Id of its figure, where it can be sent to a deck. */
  figure?: string
}

/** All rules of a plan in one table: bound, result against it, change, state, and what is missing. */
export function Scorecard({ rules, caption, chosen, onChoose, openLabel, traced, figure }: ScorecardProps) {
  const { t } = useTranslation('targets')
  const { t: common } = useTranslation()
  const format = useFormat()
  const language = useLanguage()
  const { view } = useView()
  const seeWho = (rule: string) => t('scorecard.open', { rule })
  return (
    <Paper component="section" withBorder className={classes.card}>
      <div className={classes.head}>
        <div className={classes.titles}>
          <Title order={2} className={classes.title}>
            {caption.title}
          </Title>
          <Text className={classes.subtitle}>{caption.subtitle}</Text>
        </div>
        {traced && <TraceButton asked={traced} title={caption.title} />}
        {figure !== undefined && <SendButton figure={figure} title={caption.title} />}
        <SaveTable
          caption={caption}
          table={scorecardTable(rules, view.year, language, t, format)}
          label={common('chart.save')}
        />
      </div>
      <Table.ScrollContainer minWidth={0} className={classes.scroll}>
        <Table verticalSpacing={4} horizontalSpacing={8} className={classes.table} aria-label={caption.title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('scorecard.number')}</Table.Th>
              <Table.Th scope="col">{t('scorecard.rule')}</Table.Th>
              <Table.Th scope="col">{t('scorecard.bound')}</Table.Th>
              <Table.Th scope="col">{t('scorecard.result')}</Table.Th>
              {view.compare !== null && (
                <Table.Th scope="col">{t('scorecard.change', { year: view.compare })}</Table.Th>
              )}
              <Table.Th scope="col">{t('scorecard.state')}</Table.Th>
              <Table.Th scope="col">{t('scorecard.missing')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rules.map((rule) => (
              <ScorecardRule
                key={rule.id}
                rule={rule}
                chosen={rule.id === chosen}
                onChoose={() => onChoose(rule.id)}
                openLabel={(openLabel ?? seeWho)(rule.wording[language])}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <ShownNotes shown={caption.shown} />
    </Paper>
  )
}
