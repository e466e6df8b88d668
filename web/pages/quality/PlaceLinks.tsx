import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Sector } from '../../../data/model/sector.ts'
import { wholeList } from '../../app/unit-list.ts'
import { useView } from '../../app/use-view.ts'
import { changeView, searchOf, type View } from '../../app/view.ts'
import { noFigure } from '../../i18n/format.ts'
import { plainText } from '../../ui/plain-text.ts'
import { areaInFull, sourceText } from './finding-place.ts'
import { useQualityText } from './use-quality-text.ts'

interface AreaLinkProps {
  row: {
    area_id: string
    area_name: string
    parent_name: string | null
    area_level: string | null
    year: number
  }
}

/** The areas of a file are those of its year, whatever the page adds up. */
const asReported = (
  view: View,
  { area_id, year }: { area_id: string; year: number },
  more: Partial<View> = {},
) =>
  searchOf(changeView(view, { year, basis: 'reported', area: area_id, sector: null, level: null, ...more }))

/** An area's name that leads to its page in the year in question; a province's to the Overview. */
export function AreaLink({ row }: AreaLinkProps) {
  const { view } = useView()
  const name = areaInFull(row)
  // An area that no list knows has no page.
  if (row.area_level === null) return name
  const to = row.area_level === 'province' ? '/' : '/area'
  return (
    <Anchor fz="inherit" renderRoot={(props) => <Link {...props} to={to} search={asReported(view, row)} />}>
      {name}
    </Anchor>
  )
}

interface UnitLinkProps extends AreaLinkProps {
  row: AreaLinkProps['row'] & { unit_id: string; unit_name: string; sector: string }
  children?: ReactNode
}

/** A unit's name that leads to the Units page, filtered to it, with its years open. */
export function UnitLink({ row }: UnitLinkProps) {
  const { view } = useView()
  const { words } = useQualityText()
  const name = plainText(row.unit_name)
  const search = asReported(view, row, {
    sector: Sector.safeParse(row.sector).data ?? null,
    units: {
      ...wholeList,
      columns: view.units.columns,
      find: row.unit_name.slice(0, 100),
      unit: row.unit_id,
    },
  })
  return (
    <Anchor
      fz="inherit"
      title={words('findings.toUnit', { name })}
      renderRoot={(props) => <Link {...props} to="/units" search={search} />}
    >
      {name}
    </Anchor>
  )
}

interface SourceLinkProps {
  row: { file: string | null; line: number | null; import_id: number | null }
}

/** The file and line; of the analyst's own imports with the way to the log. */
export function SourceLink({ row }: SourceLinkProps) {
  const { view } = useView()
  const text = useQualityText()
  const said = sourceText(row, text)
  if (said === null) return noFigure
  if (view.dataset.kind !== 'workspace' || row.import_id === null) return said
  const { import_id } = row
  return (
    <Anchor
      fz="inherit"
      title={text.words('findings.toImport', { file: plainText(row.file ?? '') })}
      renderRoot={(props) => (
        <Link
          {...props}
          to="/data/{-$task}"
          params={{ task: 'history' }}
          search={searchOf(view)}
          state={{ importId: import_id }}
        />
      )}
    >
      {said}
    </Anchor>
  )
}
