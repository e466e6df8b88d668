import { Paper, Select, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { question, useAnswer } from '../../../app/question.ts'
import { useView } from '../../../app/use-view.ts'
import { type TemplateKind, templateKinds } from '../../../export/template-choice.ts'
import { TemplateDownloads } from './TemplateDownloads.tsx'
import classes from './TemplatesTab.module.css'
import { communesOf, type ListedArea, provinceOf } from './template-areas.ts'

/** The first year of the standards that the templates speak of. */
const firstYear = 2022

/** Chooses what a template is for: the contract, the year, the province whose communes it lists. */
export function TemplateCard() {
  const { t } = useTranslation('templates')
  const { view } = useView()
  const [kind, setKind] = useState<TemplateKind>('units')
  const [year, setYear] = useState(view.year)
  const [chosen, setChosen] = useState(view.dataset.scope)
  const provinces = useAnswer(question(view.dataset, 'filters/provinces', { year }))
  const province = provinceOf(provinces.data ?? [], chosen)
  const last = Math.max(new Date().getFullYear() + 1, view.year)
  const years = Array.from({ length: last - firstYear + 1 }, (_, index) => String(last - index))

  return (
    <Paper withBorder className={classes.card}>
      <Title order={2} size="h4">
        {t('choose')}
      </Title>
      <div className={classes.choices}>
        <Select
          className={classes.kind}
          label={t('kind')}
          allowDeselect={false}
          value={kind}
          data={templateKinds.map((value) => ({ value, label: t(`contract.${value}`) }))}
          onChange={(value) => setKind(templateKinds.find((one) => one === value) ?? kind)}
        />
        <Select
          label={t('year')}
          allowDeselect={false}
          value={String(year)}
          data={years}
          onChange={(value) => setYear(Number(value ?? year))}
        />
        <Select
          label={t('province')}
          searchable
          value={province?.id ?? null}
          placeholder={provinces.isPending ? t('provinceLoading') : ''}
          nothingFoundMessage={t('noProvince')}
          data={(provinces.data ?? []).map(({ id, full_name }) => ({ value: id, label: full_name }))}
          onChange={setChosen}
        />
      </div>
      {province ? (
        <OfProvince kind={kind} year={year} province={province} />
      ) : (
        <TemplateDownloads
          choice={{ kind, year, province: null, communes: [] }}
          waiting={provinces.isPending}
        />
      )}
    </Paper>
  )
}

interface OfProvinceProps {
  kind: TemplateKind
  year: number
  province: ListedArea
}

function OfProvince({ kind, year, province }: OfProvinceProps) {
  const { t } = useTranslation('templates')
  const { view } = useView()
  const areas = useAnswer(
    question(view.dataset, 'filters/areas', { year, basis: 'reported', scope: province.id }),
  )
  if (areas.isPending) return <Text size="sm">{t('provinceLoading')}</Text>
  const communes = communesOf(areas.data ?? [])
  return <TemplateDownloads choice={{ kind, year, province: province.full_name, communes }} waiting={false} />
}
