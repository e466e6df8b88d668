import { Drawer, Skeleton, Text } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useData } from '../app/data-context.tsx'
import { answerOptions, type Question } from '../app/question.ts'
import { useView } from '../app/use-view.ts'
import { FailedAnswer } from '../ui/FailedAnswer.tsx'
import '../ui/later-components.css'
import { FigureChoice } from './FigureChoice.tsx'
import { FigureTrail } from './FigureTrail.tsx'
import { type FigureAt, figureMeant } from './figure.ts'
import { figuresOf } from './figures-of.ts'
import { useFigureWords } from './use-figure-words.ts'

interface TraceDrawerProps {
  opened: boolean
  onClose: () => void
  asked: readonly Question[]
  title: string
  at?: FigureAt
}

/** Where figures come from, over the page; closing goes back to where one was. */
export default function TraceDrawer({ opened, onClose, ...shown }: TraceDrawerProps) {
  const { t: words } = useTranslation('trace')
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={words('title')}
      position="right"
      size="min(100vw, 70rem)"
      closeButtonProps={{ 'aria-label': words('close') }}
    >
      <Traced {...shown} />
    </Drawer>
  )
}

function Traced({ asked, title, at }: Pick<TraceDrawerProps, 'asked' | 'title' | 'at'>) {
  const { t: words } = useTranslation('trace')
  const data = useData()
  const { view } = useView()
  const figureWords = useFigureWords()
  const answers = useQueries({ queries: asked.map((one) => answerOptions(data, one)) })
  const [chosen, setChosen] = useState<number | null>(null)
  const told = useMemo(
    () =>
      asked.flatMap((one, place) =>
        figuresOf(one.name, one.params, answers[place]?.data ?? [], figureWords).map((figure) => ({
          figure,
          question: one,
        })),
      ),
    [asked, answers, figureWords],
  )
  const failed = answers.find(({ error }) => error)
  if (failed?.error) return <FailedAnswer error={failed.error} onRetry={() => void failed.refetch()} />
  if (answers.some(({ isPending }) => isPending)) return <Skeleton height={240} data-loading />
  const figures = told.map(({ figure }) => figure)
  const wanted = at ?? {
    ...{ metric: view.metric, year: view.year, area: view.area },
    ...(view.sector ? { sector: view.sector } : {}),
    ...(view.rule ? { rule: view.rule } : {}),
  }
  const meant = figureMeant(figures, wanted)
  const place = chosen ?? (meant ? figures.indexOf(meant) : -1)
  const one = told[place]
  if (!one) return <Text size="sm">{words('none')}</Text>
  return (
    <>
      <Text size="sm" c="dimmed">
        {title}
      </Text>
      <FigureChoice figures={figures} chosen={place} onChoose={setChosen} />
      <FigureTrail key={JSON.stringify(one.figure.trail)} figure={one.figure} question={one.question} />
    </>
  )
}
