import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { Sector } from '../../../data/model/sector.ts'
import { useView } from '../../app/use-view.ts'
import { changeView, searchOf } from '../../app/view.ts'
import { sectorName } from '../../charts/sector-name.ts'
import { mostPrinted, usePaperWidth } from '../../print/paper.ts'
import { RowsLeft } from '../../print/RowsLeft.tsx'
import { areaInFull } from './finding-place.ts'
import classes from './QualityPage.module.css'
import { type Cell, type ReportedArea, stateText, symbols } from './reported-areas.ts'
import { useQualityText } from './use-quality-text.ts'

const rowHeight = 27

interface CompletenessTableProps {
  years: readonly number[]
  sectors: readonly Sector[]
  areas: readonly ReportedArea[]
}

/** One row an area, for each year a cell a sector; only the rows in sight are drawn. */
export function CompletenessTable({ years, sectors, areas }: CompletenessTableProps) {
  const text = useQualityText()
  const { words } = text
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: areas.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  })
  const onPaper = usePaperWidth() !== null
  const inSight = rows.getVirtualItems()
  const items = onPaper ? areas.slice(0, mostPrinted).map((_, index) => ({ index })) : inSight
  const above = onPaper ? 0 : (inSight[0]?.start ?? 0)
  const below = onPaper ? 0 : rows.getTotalSize() - (inSight.at(-1)?.end ?? 0)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section with a name is one
    <div
      ref={scroller}
      className={classes.scroller}
      role="region"
      aria-label={words('complete.caption')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keyboard
      tabIndex={0}
    >
      <table className={classes.complete} aria-rowcount={areas.length + 3}>
        <Head years={years} sectors={sectors} totals={areas[0]?.cells ?? []} />
        <tbody>
          <Gap height={above} />
          {items.map(({ index }) => {
            const area = areas[index]
            return (
              area && (
                <tr
                  key={area.area_id}
                  aria-rowindex={index + 4}
                  style={{ height: rowHeight }}
                  data-area={area.area_id}
                >
                  <AreaHeading area={area} />
                  {area.cells.map((cell, place) => (
                    <StateCell
                      key={`${cell.row.year} ${cell.row.sector}`}
                      cell={cell}
                      first={place % sectors.length === 0}
                    />
                  ))}
                </tr>
              )
            )
          })}
          <Gap height={below} />
        </tbody>
      </table>
      {onPaper && <RowsLeft shown={items.length} of={areas.length} />}
    </div>
  )
}

/** Stands for the rows out of sight. */
const Gap = ({ height }: { height: number }) =>
  height > 0 && (
    <tr aria-hidden>
      <td style={{ height, padding: 0 }} />
    </tr>
  )

interface HeadProps extends Omit<CompletenessTableProps, 'areas'> {
  /** The cells of any area: each knows the counts of its year and sector. */
  totals: readonly Cell[]
}

function Head({ years, sectors, totals }: HeadProps) {
  const text = useQualityText()
  const { t, words, format } = text
  const groups = years.flatMap((year) =>
    sectors.map((sector, place) => ({ year, sector, first: place === 0 })),
  )
  return (
    <thead>
      <tr>
        <th rowSpan={2} scope="col" className={classes.area}>
          {words('complete.area')}
        </th>
        {years.map((year) => (
          <th key={year} scope="colgroup" colSpan={sectors.length} data-first>
            {year}
          </th>
        ))}
      </tr>
      <tr>
        {groups.map(({ year, sector, first }) => (
          <th key={`${year} ${sector}`} scope="col" data-first={first || undefined}>
            <abbr title={sectorName(sector, t)}>{words(`code.${sector}`)}</abbr>
          </th>
        ))}
      </tr>
      <tr className={classes.totals}>
        <th scope="row" className={classes.area}>
          {words('complete.total')}
        </th>
        {totals.map(({ row }, place) => (
          <td
            key={`${row.year} ${row.sector}`}
            data-first={place % sectors.length === 0 || undefined}
            title={words('complete.totals', {
              ...{ year: row.year, sector: sectorName(row.sector, t), areas: row.all_areas },
              ...{ reported: row.all_reported, part: row.all_part, missing: row.all_missing },
            })}
          >
            {format.ratio(row.all_reported, row.all_areas)}
          </td>
        ))}
      </tr>
    </thead>
  )
}

function AreaHeading({ area }: { area: ReportedArea }) {
  const { view } = useView()
  const { words } = useQualityText()
  // Where each area reports for itself there is no page of one area.
  const own = { area: area.area_id, ...(view.basis === 'reported' ? { year: area.year } : {}) }
  const name = areaInFull(area)
  return (
    <th scope="row" className={classes.area} title={name}>
      {view.dataset.scope === null ? (
        name
      ) : (
        <Anchor
          fz="inherit"
          title={words('findings.toArea', { name })}
          renderRoot={(props) => <Link {...props} to="/area" search={searchOf(changeView(view, own))} />}
        >
          {name}
        </Anchor>
      )}
    </th>
  )
}

function StateCell({ cell, first }: { cell: Cell; first: boolean }) {
  const text = useQualityText()
  const { t, words } = text
  const { row, state } = cell
  const said = words('complete.cell', {
    year: row.year,
    sector: sectorName(row.sector, t),
    state: stateText(cell, text),
  })
  return (
    <td data-state={state} data-first={first || undefined} title={said}>
      <span className={classes.symbol} data-state={state} aria-hidden>
        {symbols[state]}
      </span>
      <span className={classes.said}>{stateText(cell, text)}</span>
    </td>
  )
}
