import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../app/question.ts'
import { usePlan } from '../app/use-plan.ts'
import { areaQuestion, useView } from '../app/use-view.ts'
import { classStateOf, stateName } from '../charts/class-state.ts'
import { stepOf } from '../charts/typical-step.ts'
import { addClassificationTexts } from '../i18n/classification-texts.ts'
import { addTypicalTexts } from '../i18n/typical-texts.ts'
import { useChartText, useLanguage } from '../i18n/use-format.ts'
import type { FigureWords } from './figure.ts'

const turns = ['up', 'same', 'down', 'down_far', 'low_twice'] as const

/** What figures of any page are named with, in the words of their pages. */
export function useFigureWords(): FigureWords {
  const { i18n } = useTranslation()
  useState(() => {
    addClassificationTexts(i18n)
    addTypicalTexts(i18n)
  })
  const text = useChartText()
  const { t: ofClasses } = useTranslation('classification')
  const { t: ofTypical } = useTranslation('typical')
  const language = useLanguage()
  const { view } = useView()
  const { plan } = usePlan()
  const areaName = useAnswer(areaQuestion(view)).data?.[0]?.full_name ?? ''

  return useMemo(() => {
    const state = (id: string, side: 'before' | 'now') => {
      const known = classStateOf(id)
      return known ? stateName(known, side, { ...text, words: ofClasses }) : id
    }
    return {
      ...text,
      areaName,
      ruleName: (id, part) => {
        const rule = [...(plan?.targets ?? []), ...(plan?.quotas ?? [])].find((one) => one.id === id)
        if (!rule) return id
        const inPart = 'parts' in rule ? rule.parts.find((one) => one.id === part) : undefined
        const several = 'parts' in rule && rule.parts.length > 1
        return [rule.wording[language], several && inPart ? inPart.wording[language] : '']
          .filter(Boolean)
          .join(': ')
      },
      stepName: (id, year) => {
        const step = stepOf(id)
        return step ? ofTypical(`step.${step}`, { before: year - 1 }) : id
      },
      moveName: (before, now) => `${state(before, 'before')} → ${state(now, 'now')}`,
      turnName: (id) => {
        const turn = turns.find((one) => one === id)
        return turn ? ofClasses(`turn.${turn}`) : id
      },
    }
  }, [text, areaName, plan, language, ofClasses, ofTypical])
}
