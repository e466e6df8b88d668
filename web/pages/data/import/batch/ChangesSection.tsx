import { SegmentedControl, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../i18n/use-format.ts'
import classes from '../ImportTab.module.css'
import type { Weighing } from '../session/weigh-change.ts'
import { ChangedUnits } from './ChangedUnits.tsx'
import { FiguresByArea } from './FiguresByArea.tsx'
import { FiguresBySector } from './FiguresBySector.tsx'

/** What accepting would change, against what is in the workspace now: rows, units, figures; a year at a time. */
export function ChangesSection({ weighing }: { weighing: Weighing }) {
  const { t } = useTranslation('import')
  const format = useFormat()
  const years = weighing.years.split(',').filter((year) => year !== '')
  const [chosen, setChosen] = useState<string | null>(null)
  const year = chosen !== null && years.includes(chosen) ? chosen : (years.at(-1) ?? '')
  const counts = weighing.units.filter((one) => String(one.year) === year)
  const of = (kind: string) => counts.find((one) => one.kind === kind)?.units ?? 0
  const rows = weighing.rows.filter((one) => String(one.year) === year)

  return (
    <div className={classes.section}>
      {years.length > 1 && (
        <SegmentedControl
          size="xs"
          aria-label={t('changes.year')}
          data={years}
          value={year}
          onChange={setChosen}
        />
      )}
      {weighing.before === null && <Text size="sm">{t('changes.firstImport')}</Text>}
      <Text size="sm" role="status">
        {t('changes.units', {
          year,
          fresh: format.count(of('new')),
          changed: format.count(of('changed')),
          vanished: format.count(of('vanished')),
          same: format.count(of('same')),
        })}
      </Text>
      <ul className={classes.joined}>
        {rows.map((one) => (
          <li key={one.contract}>
            {t(`contract.${one.contract as 'summary'}`)}:{' '}
            {t('changes.rows', { before: format.count(one.rows_before), after: format.count(one.rows) })}
          </li>
        ))}
      </ul>
      <FiguresBySector weighing={weighing} year={year} />
      <FiguresByArea weighing={weighing} year={year} />
      <ChangedUnits weighing={weighing} year={year} counts={counts} />
    </div>
  )
}
