import type { QueryRow } from '../../../queries/catalog.ts'
import type { Order } from '../../app/order.ts'

const collator = new Intl.Collator('vi', { numeric: true })

/** The areas in an order; those without the figure that decides come last. */
export function sortAreas(
  rows: readonly QueryRow<'compare/areas'>[],
  order: Order,
): QueryRow<'compare/areas'>[] {
  if (order === 'rank') return [...rows]
  if (order === 'name') return [...rows].sort((a, b) => collator.compare(a.name, b.name))
  return [...rows].sort((a, b) => (b.change ?? -Infinity) - (a.change ?? -Infinity))
}
