import { Anchor, Text } from '@mantine/core'
import { useAnswer } from '../../app/question.ts'
import { useView } from '../../app/use-view.ts'
import {
  areOldUnits,
  areSingle,
  type FunnelRow,
  findingOf,
  findings,
  funnelFigureText,
} from '../../charts/funnel.ts'
import { funnelFigure } from '../../figures/deep.ts'
import { FigureCard } from '../../figures/FigureCard.tsx'
import { Notice } from '../../ui/Notice.tsx'
import classes from './ComparePage.module.css'
import { deepQuestions } from './deep-questions.ts'
import { useCompared } from './use-compared.ts'

/** Which areas differ from the whole by more than chance, and which are too small to tell. */
export default function Funnel() {
  const { view } = useView()
  const { text, isRate } = useCompared()
  // A count has no rate around which chance could be drawn.
  return isRate ? <RateFunnel key={view.metric} /> : <Notice>{text.words('rateOnly')}</Notice>
}

function RateFunnel() {
  const { view, go } = useView()
  const { text } = useCompared()
  const { words, format } = text
  const rows = useAnswer(deepQuestions(view).funnel).data
  const whole = rows?.[0]
  const isDrawn = rows?.some((row) => row.chance !== null) && !areSingle(rows)
  const onArea = (id: string) => go({ area: id })
  return (
    <>
      {isDrawn && whole && (
        <Text size="sm" data-explains>
          {words(areOldUnits(rows) ? 'funnel.oldExplain' : 'funnel.explain', {
            percent: format.percent(whole.whole_percent, 2),
            ratio: format.ratio(whole.whole_k, whole.whole_n),
          })}
        </Text>
      )}
      <FigureCard figure={funnelFigure} minHeight={430} onArea={onArea} />
      {isDrawn && rows && <Found rows={rows} onArea={onArea} />}
    </>
  )
}

/** The areas outside of the limits by name: where dots lie close, the drawing has no room for all of them. */
function Found({ rows, onArea }: { rows: readonly FunnelRow[]; onArea: (id: string) => void }) {
  const { text } = useCompared()
  const { words, format } = text
  return (
    <dl className={classes.groups} aria-label={words('funnel.found')}>
      {findings
        .filter((finding) => finding !== 'inside')
        .map((finding) => {
          const found = rows.filter((row) => findingOf(row) === finding)
          return (
            <div key={finding} data-finding={finding}>
              <dt>{`${words(`funnel.${finding}`)}: ${format.count(found.length)}`}</dt>
              <dd>
                {found.length === 0
                  ? words('funnel.none')
                  : found.map((row, index) => (
                      <span key={row.area_id} className={classes.named}>
                        <Anchor
                          component="button"
                          type="button"
                          size="sm"
                          onClick={() => onArea(row.area_id)}
                        >
                          {`${row.full_name} (${row.old ? funnelFigureText(row, text) : `${format.percent(row.percent)}, ${format.ratio(row.k, row.n)}`})`}
                        </Anchor>
                        {index < found.length - 1 && ','}
                      </span>
                    ))}
              </dd>
            </div>
          )
        })}
    </dl>
  )
}
