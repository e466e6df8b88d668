import { Anchor, Button, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { breaksBetween } from '../../../data/model/break.ts'
import { NoFigures } from '../../app/NoFigures.tsx'
import { useAnswer } from '../../app/question.ts'
import { useView } from '../../app/use-view.ts'
import { contributionsChart, mostDrawn } from '../../charts/contributions.ts'
import { waterfallChart } from '../../charts/waterfall.ts'
import { groupNameOf, type Split, splits, whySentence } from '../../charts/why-moved.ts'
import { ChartCard } from '../../ui/ChartCard.tsx'
import { Notice } from '../../ui/Notice.tsx'
import classes from './ComparePage.module.css'
import { whyQuestion } from './deep-questions.ts'
import { useCompared } from './use-compared.ts'

/** How much of a change is change within sectors or areas, and how much a different mix of them. */
export default function WhyMoved() {
  const { view } = useView()
  const { text, isRate } = useCompared()
  const { words } = text
  if (!isRate) return <Notice>{words('rateOnly')}</Notice>
  if (view.compare === null) return <Notice>{words('needsYear')}</Notice>
  return <Decomposed compare={view.compare} />
}

function Decomposed({ compare }: { compare: number }) {
  const { view, go } = useView()
  const { text, metricName, caption } = useCompared()
  const { t, words } = text
  const { year, metric } = view
  const [by, setBy] = useState<Split>('sector')
  const asked = whyQuestion(view, compare, by)
  const answer = useAnswer(asked)
  const rows = answer.data
  const whole = rows?.[0]
  const isSplit = whole?.change != null && whole.groups_in_both !== 0
  const options = useMemo(() => ({ by, year, compare }), [by, year, compare])
  const waterfall = useMemo(
    () => (rows && isSplit ? waterfallChart(rows, options, text) : null),
    [rows, isSplit, options, text],
  )
  const contributions = useMemo(
    () => (rows && isSplit ? contributionsChart(rows, options, text) : null),
    [rows, isSplit, options, text],
  )
  const breaks = breaksBetween(metric, year, compare)
  const lone = rows?.filter((row) => !row.in_both) ?? []
  const all = whole?.groups ?? 0
  const empty = !whole ? (
    <NoFigures />
  ) : whole.change === null ? (
    <Text size="sm">{words('why.noChange')}</Text>
  ) : (
    <Text size="sm">
      {words('why.noCommon')}{' '}
      <Anchor component="button" type="button" size="sm" mr={12} onClick={() => go({ basis: 'today' })}>
        {t('compare.useToday')}
      </Anchor>
      <Anchor component="button" type="button" size="sm" onClick={() => go({ basis: 'district' })}>
        {t('compare.useDistricts')}
      </Anchor>
    </Text>
  )

  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a line of controls */}
      <div role="group" aria-label={words('why.by')} className={classes.shows}>
        <Text size="sm">{words('why.by')}</Text>
        {splits.map((one) => (
          <Button
            key={one}
            size="compact-xs"
            variant={one === by ? 'filled' : 'default'}
            aria-pressed={one === by}
            onClick={() => setBy(one)}
          >
            {words(`why.${one}`)}
          </Button>
        ))}
      </div>
      {rows && isSplit && (
        <Text size="sm" fw={600} data-why>
          {whySentence(rows, options, text)}
        </Text>
      )}
      <ChartCard
        caption={caption(words('why.title', { metric: metricName }), words('why.unit'))}
        asked={[answer]}
        traced={[asked]}
        model={waterfall}
        empty={empty}
        minHeight={176}
        notes={
          <>
            {words('why.notes')}{' '}
            {breaks.length > 0 &&
              t('break.between', { breaks: breaks.map((gap) => t(`break.${gap.id}`)).join('; ') })}
          </>
        }
      />
      {isSplit && (
        <ChartCard
          caption={caption(words('why.title2', { by: words(`why.${by}`) }), words('why.unit'))}
          asked={[answer]}
          traced={[asked]}
          model={contributions}
          empty={empty}
          {...(by === 'area' ? { onArea: (id: string) => go({ area: id }) } : {})}
          notes={
            <>
              {all > mostDrawn && words('why.first', { shown: mostDrawn, all })}{' '}
              {lone.length > 0 &&
                words('why.oneYear', {
                  names: lone.map((row) => groupNameOf(row, by, text)).join(', '),
                })}{' '}
              {by === 'area' && rows?.some((row) => row.group_id === '') && words('why.sharedNote')}{' '}
              {by === 'area' && rows?.some((row) => !row.exact && row.group_id !== '') && t('note.crossing')}
            </>
          }
        />
      )}
    </>
  )
}
