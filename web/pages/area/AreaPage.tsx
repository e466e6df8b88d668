import { Skeleton, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AreaSelect } from '../../app/AreaSelect.tsx'
import { NoFigures } from '../../app/NoFigures.tsx'
import { useAnswer } from '../../app/question.ts'
import { areaQuestion, useView } from '../../app/use-view.ts'
import { areaPeers, areaSectors, areaTrend } from '../../figures/area.ts'
import { FigureCard } from '../../figures/FigureCard.tsx'
import { useFigure } from '../../figures/use-figure.ts'
import { addAreaTexts } from '../../i18n/area-texts.ts'
import '../../ui/later-components.css'
import { MetricChoice } from '../compare/MetricChoice.tsx'
import classes from './AreaPage.module.css'
import { AreaRank } from './AreaRank.tsx'
import { AreaStory } from './AreaStory.tsx'
import { OwnResults } from './OwnResults.tsx'
import { TroubledUnits } from './TroubledUnits.tsx'

/** One commune or former district: its course beside province and peers, its own results, its rank and how sure that is, its units in trouble, where it comes from. */
export function AreaPage() {
  const { i18n } = useTranslation()
  useState(() => addAreaTexts(i18n))
  const { t: words } = useTranslation('area')
  const { view } = useView()
  const area = useAnswer(areaQuestion(view)).data?.[0]
  if (area && area.level !== 'district' && area.level !== 'commune') {
    return (
      <div className={classes.choose}>
        <Text>{words('choose')}</Text>
        <AreaSelect />
      </div>
    )
  }
  if (!area) return <Skeleton height={480} data-loading />
  return <OneArea name={area.full_name} level={area.level === 'district' ? 'district' : 'commune'} />
}

function OneArea({ name, level }: { name: string; level: 'district' | 'commune' }) {
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <Title order={1} fz={22}>
          {name}
        </Title>
        <MetricChoice />
      </div>
      <div className={classes.columns}>
        <div className={classes.stack}>
          <FigureCard figure={areaTrend} />
          <FigureCard figure={areaPeers} empty={<NoPeers />} />
          <AreaRank level={level} />
        </div>
        <div className={classes.stack}>
          <FigureCard figure={areaSectors} />
          <OwnResults level={level} />
          <AreaStory level={level} />
        </div>
      </div>
      <TroubledUnits level={level} />
    </div>
  )
}

/** Why there is no rate to set beside those of others. */
function NoPeers() {
  const { why } = useFigure(areaPeers)
  return why === null ? <NoFigures /> : <span data-no-peers>{why}</span>
}
