import { useAnswer } from '../../app/question.ts'
import { useView } from '../../app/use-view.ts'
import type { YearPair } from '../../charts/class-state.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Names } from './Names.tsx'
import { moveQuestions, type Turn } from './questions.ts'
import { useClassText } from './use-class-text.ts'

interface TurnPanelProps {
  turn: Turn
  years: YearPair
  filters: string
  brief?: boolean
}

/** The units of a turn that needs looking after, by name on the page itself. */
export function TurnPanel({ turn, years, filters, brief = false }: TurnPanelProps) {
  const { words, format } = useClassText()
  const { view } = useView()
  const row = useAnswer(moveQuestions(view, years).turns).data?.find((one) => one.turn === turn)
  const title = `${words(`turn.${turn}`)}, ${years.from} → ${years.to}`
  const of = row
    ? words('panel.of', { ratio: format.ratio(row.k, row.n), percent: format.percent(row.percent, 2) })
    : ''
  return (
    <Panel title={title} subtitle={[of, filters].filter(Boolean).join(' · ')}>
      <Names wanted={{ turn }} years={years} title={title} filters={filters} maxHeight={340} brief={brief} />
    </Panel>
  )
}
