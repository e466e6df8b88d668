import { Skeleton, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NoFigures } from '../../app/NoFigures.tsx'
import { useAnswer } from '../../app/question.ts'
import { filterLine } from '../../app/source-line.ts'
import type { UnitList } from '../../app/unit-list.ts'
import { useCaption } from '../../app/use-caption.ts'
import { areaQuestion, useView } from '../../app/use-view.ts'
import { changeView, searchOf } from '../../app/view.ts'
import { SendButton } from '../../deck/SendButton.tsx'
import { unitsFigure } from '../../figures/units.ts'
import { addUnitsTexts } from '../../i18n/units-texts.ts'
import { FailedAnswer } from '../../ui/FailedAnswer.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ColumnChoice } from './ColumnChoice.tsx'
import { listLine } from './list-line.ts'
import { unitQuestions } from './questions.ts'
import { SaveUnits } from './SaveUnits.tsx'
import { UnitDrawer } from './UnitDrawer.tsx'
import { UnitFilters } from './UnitFilters.tsx'
import classes from './UnitsPage.module.css'
import { UnitTable } from './UnitTable.tsx'
import { useUnitOrder } from './use-unit-windows.ts'
import { useUnitsText } from './use-units-text.ts'

/** Units (đơn vị): every unit of a year, searched, filtered and sorted, each with its history. */
export function UnitsPage() {
  const { i18n } = useTranslation()
  useState(() => addUnitsTexts(i18n))
  const text = useUnitsText()
  const { t, words, format } = text
  const { view, go } = useView()
  const navigate = useNavigate()
  const list = view.units
  const area = useAnswer(areaQuestion(view)).data?.[0]
  const filters = [filterLine(view, area?.full_name ?? '', t), listLine(list, text)]
    .filter(Boolean)
    .join(' · ')
  const caption = useCaption({ ...view, compare: null }, filters)(words('title'), '', {
    listsAreas: true,
    metrics: null,
  })
  const count = useAnswer(unitQuestions(view).count)
  const order = useUnitOrder(view)

  // A search typed is no step to come back to.
  const change = (next: Partial<UnitList>) => {
    const search = searchOf(changeView(view, { units: { ...list, ...next } }))
    void navigate({ to: '.', search, replace: true })
  }
  const failed = order.error ? order : count.error ? count : null
  const counted = count.data?.[0]
  const filtered = list.find !== '' || list.safe || list.class || list.typical || view.sector || view.level

  return (
    <Panel
      title={words('title')}
      subtitle={`${words('unit', { year: view.year })} · ${filters}`}
      shown={caption.shown}
    >
      <div className={classes.tools}>
        <UnitFilters list={list} text={text} onChange={change} />
        <div className={classes.actions}>
          <ColumnChoice columns={list.columns} text={text} onChange={(columns) => change({ columns })} />
          <SaveUnits view={view} windows={order.data ?? []} caption={caption} text={text} />
          {counted && counted.units > 0 && <SendButton figure={unitsFigure.id} title={words('title')} />}
        </div>
      </div>
      <div className={classes.status}>
        <Text size="sm" fw={600} role="status" data-count={counted?.units}>
          {counted ? words('count', { number: format.count(counted.units) }) : words('counting')}
        </Text>
        {counted && counted.left_open > 0 && (
          <Text size="sm">{words('leftOpen', { number: format.count(counted.left_open) })}</Text>
        )}
        <Text size="xs" c="dimmed" visibleFrom="sm">
          {words('keys')}
        </Text>
      </div>
      {failed ? (
        <FailedAnswer error={failed.error} onRetry={() => void failed.refetch()} />
      ) : !order.data || !counted ? (
        <Skeleton className={classes.scroller ?? ''} data-loading />
      ) : counted.units === 0 ? (
        filtered ? (
          <Text size="sm">{words('empty')}</Text>
        ) : (
          <NoFigures />
        )
      ) : (
        <UnitTable
          view={view}
          windows={order.data}
          total={counted.units}
          label={caption.title}
          text={text}
          onSort={change}
          onOpen={(unit) => go({ units: { ...list, unit } })}
        />
      )}
      <UnitDrawer view={view} text={text} onClose={() => go({ units: { ...list, unit: null } })} />
    </Panel>
  )
}
