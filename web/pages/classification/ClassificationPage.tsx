import { Anchor } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../app/question.ts'
import { filterLine } from '../../app/source-line.ts'
import { areaQuestion, useView } from '../../app/use-view.ts'
import { addClassificationTexts } from '../../i18n/classification-texts.ts'
import { Notice } from '../../ui/Notice.tsx'
import { MovesSection } from './MovesSection.tsx'
import { NamesDrawer } from './NamesDrawer.tsx'
import { type NamesWanted, yearPair } from './questions.ts'
import { StructureCard } from './StructureCard.tsx'
import { SummaryPanel } from './SummaryPanel.tsx'
import { TurnLine } from './TurnLine.tsx'
import { TurnPanel } from './TurnPanel.tsx'
import { useClassText } from './use-class-text.ts'

/** Classes of the movement (phân loại phong trào): their make-up, and who moved between two years, by name. */
export function ClassificationPage() {
  const { i18n } = useTranslation()
  useState(() => addClassificationTexts(i18n))
  const { t } = useClassText()
  const { view } = useView()
  const years = useMemo(() => yearPair(view), [view])
  const [wanted, setWanted] = useState<NamesWanted | null>(null)
  const area = useAnswer(areaQuestion(view)).data?.[0]
  const filters = filterLine(view, area?.full_name ?? '', t)

  return (
    <>
      <SummaryPanel filters={filters} years={years}>
        {years ? <TurnLine years={years} onTurn={(turn) => setWanted({ turn })} /> : <NoYearToCompare />}
      </SummaryPanel>
      {years && <MovesSection years={years} filters={filters} onBand={(band) => setWanted({ band })} />}
      <StructureCard />
      {years && <TurnPanel turn="low_twice" years={years} filters={filters} />}
      {years && (
        <NamesDrawer wanted={wanted} years={years} filters={filters} onClose={() => setWanted(null)} />
      )}
    </>
  )
}

/** Says that there is no year to follow units from, and offers the nearest that there is. */
function NoYearToCompare() {
  const { words } = useClassText()
  const { view, go } = useView()
  const others = view.dataset.years.map(({ year }) => year).filter((year) => year !== view.year)
  const earlier = others.filter((year) => year < view.year)
  const nearest = earlier.length > 0 ? Math.max(...earlier) : others.length > 0 ? Math.min(...others) : null
  return (
    <Notice>
      {nearest === null ? (
        words('compare.noYear')
      ) : (
        <>
          {words('compare.none')}{' '}
          <Anchor component="button" type="button" size="sm" onClick={() => go({ compare: nearest })}>
            {words('compare.useBefore', { year: nearest })}
          </Anchor>
        </>
      )}
    </Notice>
  )
}
