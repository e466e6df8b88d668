import { Anchor, Button, Text } from '@mantine/core'
import { useState } from 'react'
import { NoFigures } from '../../app/NoFigures.tsx'
import { useAnswer } from '../../app/question.ts'
import { useView } from '../../app/use-view.ts'
import { areAllUnlike, type Split, splits, whySentence } from '../../charts/why-moved.ts'
import { contributionsFigure, whyFigure } from '../../figures/deep.ts'
import { FigureCard } from '../../figures/FigureCard.tsx'
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

/** Made once: another object would be another figure. */
const figures = {
  sector: { whole: whyFigure('sector'), parts: contributionsFigure('sector') },
  area: { whole: whyFigure('area'), parts: contributionsFigure('area') },
}

function Decomposed({ compare }: { compare: number }) {
  const { view, go } = useView()
  const { text } = useCompared()
  const { t, words } = text
  const { year } = view
  const [by, setBy] = useState<Split>('sector')
  const rows = useAnswer(whyQuestion(view, compare, by)).data
  const whole = rows?.[0]
  const isSplit = whole?.change != null && whole.groups_in_both !== 0
  const empty = !whole ? (
    <NoFigures />
  ) : areAllUnlike(rows) ? (
    <Text size="sm" data-unlike>
      {words('why.allUnlike')}
    </Text>
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
          {whySentence(rows, { by, year, compare }, text)}
        </Text>
      )}
      <FigureCard key={`whole ${by}`} figure={figures[by].whole} empty={empty} minHeight={176} />
      {isSplit && (
        <FigureCard
          key={`parts ${by}`}
          figure={figures[by].parts}
          empty={empty}
          {...(by === 'area' ? { onArea: (id: string) => go({ area: id }) } : {})}
        />
      )}
    </>
  )
}
