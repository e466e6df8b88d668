import type { i18n } from 'i18next'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnBoundaries } from '../../data/boundaries/own-boundaries.ts'
import type { Plan } from '../../data/plans/plan.ts'
import type { QueryName, QueryRow } from '../../queries/catalog.ts'
import { useAnswer } from '../app/question.ts'
import { datasetLine, filterLine } from '../app/source-line.ts'
import { captionsOf } from '../app/use-caption.ts'
import { areaQuestion, useView } from '../app/use-view.ts'
import type { ChartText } from '../charts/chart-text.ts'
import type { Caption } from '../export/caption.ts'
import type { Language } from '../i18n/language.ts'
import { useChartText, useLanguage } from '../i18n/use-format.ts'
import type { Figure, FigureContent, FigureGround, FigureHeading, FigureText } from './figure.ts'

/** The words and formats of figures in a language. */
export const figureText = (texts: i18n, language: Language, text: ChartText): FigureText => ({
  ...text,
  language,
  words: (namespace) => texts.getFixedT(language, namespace),
})

/** The caption of a figure in its view. */
export function figureCaption({ view, area, text }: FigureGround, heading: FigureHeading): Caption {
  const { title, unit, shown, captioned, ofDataset } = heading
  if (ofDataset) {
    const { t } = text
    return {
      title,
      subtitle: unit,
      source: `${t('source.label')}: ${datasetLine(view.dataset, t)} · ${t('app.name')}`,
    }
  }
  const said = { ...view, ...captioned }
  return captionsOf(said, filterLine(said, area?.full_name ?? '', text.t), text)(title, unit, shown)
}

/** The answers to the questions of a figure that have come, by their names. */
type Answers = Record<string, QueryRow<QueryName>[]>

/**
 * A figure of the view that the page shows, as a card of it takes it. A component shows one figure for as long as it
 * stands: another one asks other questions.
 */
export function useFigure(
  figure: Figure,
  plan: Plan | null = null,
  boundaries: readonly OwnBoundaries[] | null = null,
) {
  const { i18n } = useTranslation()
  useState(() => figure.addTexts?.(i18n))
  const language = useLanguage()
  const chartText = useChartText()
  const text = useMemo(() => figureText(i18n, language, chartText), [i18n, language, chartText])
  const { view } = useView()
  const area = useAnswer(areaQuestion(view)).data?.[0] ?? null
  const ground = useMemo(
    (): FigureGround => ({ view, plan, area, text, boundaries }),
    [view, plan, area, text, boundaries],
  )
  const questions = figure.questions(view, { plan, area })
  const names = Object.keys(questions)
  // biome-ignore lint/correctness/useHookAtTopLevel: a figure asks as many questions each time
  const asked = Object.values(questions).map((one) => useAnswer(one))
  const rows = asked.map(({ data }) => data)
  const answers = Object.fromEntries(
    names.flatMap((name, at) => {
      const data = rows[at]
      return data ? [[name, data]] : []
    }),
  ) satisfies Answers
  const isThere = rows.every((data) => data)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answers are what has changed where they have
  const content = useMemo(
    (): FigureContent | null => (isThere ? figure.content(answers, ground) : null),
    [figure, ground, isThere, ...rows],
  )
  const traced = (figure.traced ?? names.slice(0, 1)).flatMap((name) => questions[name] ?? [])
  return {
    figure: figure.id,
    caption: figureCaption(ground, figure.heading(ground, answers)),
    asked,
    answers,
    traced,
    content,
    model: content?.model ?? null,
    notes: content?.notes,
    /** Why there is nothing to draw, where there is more to say than that there are no figures. */
    why: figure.empty?.(ground, answers) ?? null,
  }
}
