import { Skeleton, Text, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { metricsUnder } from '../../../data/model/metric.ts'
import { withoutMarks } from '../../app/AreaSelect.tsx'
import { useAnswer } from '../../app/question.ts'
import { allYears } from '../../app/use-caption.ts'
import { useView } from '../../app/use-view.ts'
import { FailedAnswer } from '../../ui/FailedAnswer.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { SaveTable } from '../../ui/SaveTable.tsx'
import { typicalQuestions } from './questions.ts'
import type { ChoosingRule } from './rule.ts'
import { TitlesTable } from './TitlesTable.tsx'
import classes from './TypicalPage.module.css'
import { breaksBefore, placeOf, titlesTable, unitTitles } from './unit-titles.ts'
import { useTypicalText } from './use-typical-text.ts'
import { useYearCaption } from './use-year-caption.ts'

/** Which units had the title in which years, those that held it longest first; breaks of the criteria are drawn. */
export function TitlesPanel({ rule, filters }: { rule: ChoosingRule; filters: string }) {
  const text = useTypicalText()
  const { t, words, format } = text
  const { view } = useView()
  const [search, setSearch] = useState('')
  const answer = useAnswer(typicalQuestions(view, rule.classes).titles)
  const all = useMemo(() => unitTitles(answer.data ?? []), [answer.data])
  const table = useMemo(() => titlesTable(all, text), [all, text])
  const caption = useYearCaption(view, filters)(words('titles.title'), words('titles.unit'), {
    years: allYears(view),
    listsAreas: true,
    metrics: metricsUnder('typical'),
  })
  const wanted = withoutMarks(search).trim()
  const shown = all.units.filter(({ unit }) =>
    withoutMarks(`${unit.unit_name} ${placeOf(unit)}`).includes(wanted),
  )
  const provisional = new Set(view.dataset.years.filter((one) => one.provisional).map(({ year }) => year))
  const total = answer.data?.[0]?.total ?? 0

  return (
    <Panel
      title={words('titles.title')}
      shown={caption.shown}
      subtitle={`${words('titles.unit')}${filters ? ` · ${filters}` : ''}`}
      controls={
        all.units.length > 0 && <SaveTable caption={caption} table={table} label={words('names.save')} />
      }
    >
      {answer.error ? (
        <FailedAnswer error={answer.error} onRetry={() => void answer.refetch()} />
      ) : answer.isPending ? (
        <Skeleton height={320} data-loading />
      ) : all.units.length === 0 ? (
        <Text size="sm">{t('state.noFigures')}</Text>
      ) : (
        <>
          <TextInput
            size="xs"
            className={classes.search}
            aria-label={words('titles.search')}
            placeholder={words('titles.search')}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          {shown.length === 0 ? (
            <Text size="sm">{words('titles.none')}</Text>
          ) : (
            <TitlesTable years={all.years} units={shown} provisional={provisional} />
          )}
          <Text size="xs" c="dimmed" mt={4}>
            {words('titles.legend')}{' '}
            {breaksBefore(all.years).map((breaks, index) =>
              breaks.length === 0
                ? ''
                : `${words('titles.broken', {
                    year: all.years[index],
                    breaks: breaks.map(({ id }) => t(`break.${id}`)).join('; '),
                  })} `,
            )}
            {total > all.units.length &&
              words('titles.first', { total: format.count(total), shown: format.count(all.units.length) })}
          </Text>
        </>
      )}
    </Panel>
  )
}
