import { Anchor, Text } from '@mantine/core'
import { useAnswer } from '../../app/question.ts'
import { useView } from '../../app/use-view.ts'
import {
  areaInClass,
  areOld,
  type ClassRow,
  classGroups,
  classSentence,
  groupName,
  wholeOf,
} from '../../charts/area-class-groups.ts'
import { classGroupsFigure } from '../../figures/deep.ts'
import { FigureCard } from '../../figures/FigureCard.tsx'
import { Panel } from '../../ui/Panel.tsx'
import classes from './ComparePage.module.css'
import { deepQuestions } from './deep-questions.ts'
import { useCompared } from './use-compared.ts'

/** Communes grouped by their own class, as reports do: in one sentence, as bars, and by name. */
export default function ClassGroups() {
  const { view } = useView()
  const { text } = useCompared()
  const rows = useAnswer(deepQuestions(view).classes).data
  const hasUnits = (wholeOf(rows ?? [], 'good')?.units ?? 0) > 0
  return (
    <>
      {rows && hasUnits && (
        <Text size="sm" fw={600} data-class-sentence>
          {classSentence(rows, text)}
        </Text>
      )}
      <FigureCard figure={classGroupsFigure} minHeight={176} />
      {rows && hasUnits && <NamesByClass rows={rows} />}
    </>
  )
}

function NamesByClass({ rows }: { rows: readonly ClassRow[] }) {
  const { go } = useView()
  const { text } = useCompared()
  const { words, format } = text
  return (
    <Panel
      title={words('classes.names')}
      subtitle={words(areOld(rows) ? 'classes.oldNamesAbout' : 'classes.namesAbout')}
    >
      <dl className={classes.groups}>
        {classGroups.map((group) => {
          const named = rows.filter((row) => row.class === group && row.area_id !== null)
          const k = wholeOf(rows, group)
          if (named.length === 0 && group === 'missing') return null
          return (
            <div key={group} data-class={group}>
              <dt>
                {`${groupName(group, text)}: ${
                  group === 'missing'
                    ? format.count(named.length)
                    : format.ratio(k?.k_to ?? 0, k?.units ?? null)
                }`}
              </dt>
              <dd>
                {named.length === 0
                  ? words('funnel.none')
                  : named.map((row, index) => (
                      <span key={row.area_id} className={classes.named}>
                        <Anchor
                          component="button"
                          type="button"
                          size="sm"
                          onClick={() => row.area_id !== null && go({ area: row.area_id })}
                        >
                          {areaInClass(row, text)}
                        </Anchor>
                        {index < named.length - 1 && ','}
                      </span>
                    ))}
              </dd>
            </div>
          )
        })}
      </dl>
    </Panel>
  )
}
