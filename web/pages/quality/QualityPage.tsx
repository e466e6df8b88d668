import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../app/question.ts'
import { filterLine } from '../../app/source-line.ts'
import { areaQuestion, useView } from '../../app/use-view.ts'
import { addQualityTexts } from '../../i18n/quality-texts.ts'
import { Notice } from '../../ui/Notice.tsx'
import '../../ui/later-components.css'
import { CompletenessPanel } from './CompletenessPanel.tsx'
import { FindingsDrawer, type RuleWanted } from './FindingsDrawer.tsx'
import { ListsPanel } from './ListsPanel.tsx'
import { RulesPanel } from './RulesPanel.tsx'
import { ruleIds } from './rule-text.ts'
import { useQualityText } from './use-quality-text.ts'

/** Data quality (chất lượng số liệu): what does not fit together over all years, by name, and who has not reported. */
export function QualityPage() {
  const { i18n } = useTranslation()
  useState(() => addQualityTexts(i18n))
  const { t, words } = useQualityText()
  const { view, go } = useView()
  const { broken, brokenYear } = view.quality
  const id = ruleIds.find((one) => one === broken)
  const wanted = useMemo(() => (id ? { id, year: brokenYear } : null), [id, brokenYear])
  const open = (rule: RuleWanted | null) =>
    go({ quality: { ...view.quality, broken: rule?.id ?? null, brokenYear: rule?.year ?? null } })
  const area = useAnswer(areaQuestion(view)).data?.[0]
  const filters = [filterLine(view, area?.full_name ?? '', t), words('allYears')].filter(Boolean).join(' · ')

  return (
    <>
      {broken !== null && !id && <Notice>{t('link.broken', { value: broken.slice(0, 60) })}</Notice>}
      <RulesPanel filters={filters} onOpen={open} />
      <ListsPanel filters={filters} />
      <CompletenessPanel filters={filters} />
      <FindingsDrawer wanted={wanted} filters={filters} onClose={() => open(null)} />
    </>
  )
}
