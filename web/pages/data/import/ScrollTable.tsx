import type { ReactNode } from 'react'
import classes from './ScrollTable.module.css'

interface ScrollTableProps {
  /** Said above the table. */
  caption?: string
  /** What the table is, where no caption is shown. */
  label?: string
  maxHeight?: number
  /** Small, each row on one line. */
  compact?: boolean
  children: ReactNode
}

/**
 * A table in a box that scrolls by wheel and by keyboard. Plain elements: the lists here have up to thousands
 * of cells, and the page must stay responsive while they are drawn.
 */
export function ScrollTable({ caption, label, maxHeight = 420, compact, children }: ScrollTableProps) {
  return (
    <section
      className={classes.scroll}
      style={{ maxHeight }}
      aria-label={label ?? caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: without a mouse it could not be scrolled
      tabIndex={0}
    >
      <table className={classes.table} data-compact={compact}>
        {caption && <caption>{caption}</caption>}
        {children}
      </table>
    </section>
  )
}
