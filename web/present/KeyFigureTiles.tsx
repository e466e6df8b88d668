import type { SlideKeyFigure } from '../deck/slide-content.ts'
import { tileColumns } from './figure-pages.ts'
import classes from './KeyFigureTiles.module.css'

interface TilesProps {
  figures: readonly SlideKeyFigure[]
  /** The view whose figures these are. */
  href: string | null
}

/** Figures as large as a hall needs them, each with what it was made from; a click goes to their view. */
export function KeyFigureTiles({ figures, href }: TilesProps) {
  const columns = tileColumns(figures.length)
  return (
    <div
      className={classes.tiles}
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
      data-many={figures.length > 3 || undefined}
    >
      {figures.map((figure) =>
        href === null ? (
          <div key={figure.name} className={classes.tile}>
            <Tile {...figure} />
          </div>
        ) : (
          <a key={figure.name} className={classes.tile} href={href}>
            <Tile {...figure} />
          </a>
        ),
      )}
    </div>
  )
}

function Tile({ name, value, ratio, change, better, target }: SlideKeyFigure) {
  const sense = better === null ? undefined : better ? 'better' : 'worse'
  return (
    <>
      <span className={classes.tileName} title={name}>
        {name}
      </span>
      <span className={classes.tileValue} data-long={value.length > 7 || undefined}>
        {value}
      </span>
      {ratio && <span className={classes.tileRatio}>{ratio}</span>}
      {change && (
        <span className={classes.tileChange} data-sense={sense}>
          {change}
        </span>
      )}
      {target && (
        <span className={classes.tileTarget} title={target}>
          {target}
        </span>
      )}
    </>
  )
}
