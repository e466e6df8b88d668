import { Skeleton, Table, Text, UnstyledButton } from '@mantine/core'
import type { QueryRow } from '../../../queries/catalog.ts'
import { useAnswer } from '../../app/question.ts'
import { useView } from '../../app/use-view.ts'
import { noFigure } from '../../i18n/format.ts'
import { FailedAnswer } from '../../ui/FailedAnswer.tsx'
import { Panel } from '../../ui/Panel.tsx'
import type { RuleWanted } from './FindingsDrawer.tsx'
import classes from './QualityPage.module.css'
import { rulesQuestion } from './questions.ts'
import { type RuleId, ruleTitle } from './rule-text.ts'
import { type RuleYears, rulesByYear } from './rule-years.ts'
import { useQualityText } from './use-quality-text.ts'

interface RulesPanelProps {
  filters: string
  onOpen: (wanted: RuleWanted) => void
}

/** Every consistency rule by year: how often it is broken, among how many; each count opens its names. */
export function RulesPanel({ filters, onOpen }: RulesPanelProps) {
  const text = useQualityText()
  const { words } = text
  const { view } = useView()
  const answer = useAnswer(rulesQuestion(view))
  return (
    <Panel title={words('rules.title')} subtitle={`${words('rules.subtitle')} ${filters}`}>
      {answer.error ? (
        <FailedAnswer error={answer.error} onRetry={() => void answer.refetch()} />
      ) : answer.isPending ? (
        <Skeleton height={280} data-loading />
      ) : (
        <Rules rows={answer.data} onOpen={onOpen} />
      )}
    </Panel>
  )
}

function Rules({ rows, onOpen }: { rows: QueryRow<'quality/rules'>[]; onOpen: RulesPanelProps['onOpen'] }) {
  const text = useQualityText()
  const { words, format } = text
  const { asked, unasked } = rulesByYear(rows)
  const broken = asked.filter(({ whole }) => whole.k > 0).length
  if (asked.length === 0) return <Text size="sm">{words('rules.nothing')}</Text>
  return (
    <>
      <Text size="sm" fw={600} data-broken={broken}>
        {broken === 0
          ? words('rules.clean')
          : words('rules.summary', {
              count: broken,
              rules: format.count(broken),
              all: format.count(asked.length),
            })}
      </Text>
      <RuleTable asked={asked} onOpen={onOpen} />
      <div className={classes.notes}>
        {unasked.length > 0 &&
          words('rules.unasked', { rules: unasked.map((id) => ruleTitle(id, text)).join('; ') })}{' '}
        {words('rules.printed')}
      </div>
    </>
  )
}

function RuleTable({ asked, onOpen }: { asked: readonly RuleYears[]; onOpen: RulesPanelProps['onOpen'] }) {
  const text = useQualityText()
  const { words } = text
  const { view } = useView()
  const years = view.dataset.years.map(({ year }) => year)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keyboard
    <section className={classes.sideways} tabIndex={0} aria-label={words('rules.caption')}>
      <Table verticalSpacing={4} fz={13} miw={150 + 78 * (years.length + 1)} className={classes.rules}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{words('rules.rule')}</Table.Th>
            {years.map((year) => (
              <Table.Th key={year} scope="col" ta="right">
                {year}
              </Table.Th>
            ))}
            <Table.Th scope="col" ta="right">
              {words('rules.all')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {asked.map(({ id, years: counted, whole }) => (
            <Table.Tr key={id} data-rule={id}>
              <Table.Th scope="row" className={classes.rule}>
                {ruleTitle(id, text)}
                <small>{words(`says.${id}`)}</small>
              </Table.Th>
              {years.map((year) => (
                <RuleCell key={year} id={id} year={year} row={counted.get(year)} onOpen={onOpen} />
              ))}
              <RuleCell id={id} year={null} row={whole} onOpen={onOpen} />
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

interface RuleCellProps {
  id: RuleId
  year: number | null
  row: { k: number; n: number } | undefined
  onOpen: RulesPanelProps['onOpen']
}

/** What breaks a rule in a year of what it could be asked of; what it could not be asked of is no zero. */
function RuleCell({ id, year, row, onOpen }: RuleCellProps) {
  const text = useQualityText()
  const { words, format } = text
  const about = { rule: ruleTitle(id, text), year: year ?? words('rules.all') }
  const counted = { number: format.count(row?.k ?? null), of: format.count(row?.n ?? null) }
  return (
    <Table.Td ta="right" data-year={year ?? 'all'}>
      {!row ? (
        <span title={words('rules.none', about)}>{noFigure}</span>
      ) : row.k === 0 ? (
        <span className={classes.fine} title={words('rules.fine', { ...about, of: counted.of })}>
          {format.ratio(row.k, row.n)}
        </span>
      ) : (
        <UnstyledButton
          className={classes.found}
          aria-label={words('rules.open', { ...about, ...counted })}
          onClick={() => onOpen({ id, year })}
        >
          <strong>{counted.number}</strong>/{counted.of}
        </UnstyledButton>
      )}
    </Table.Td>
  )
}
