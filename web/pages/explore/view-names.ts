import { type ExploreView, exploreViews } from '../../../queries/explore-views.ts'
import type { Names } from './editor.ts'
import type { ExploreText } from './use-explore-text.ts'

/** The documented views, in the order in which they are told of. */
export const viewNames = Object.keys(exploreViews) as ExploreView[]

type Column = { [View in ExploreView]: keyof (typeof exploreViews)[View] }[ExploreView]

/** The columns of a view with their types. */
export const columnsOf = (view: ExploreView): { name: Column; type: string }[] =>
  // Object.entries forgets which names there are.
  Object.entries(exploreViews[view]).map(([name, type]) => ({ name: name as Column, type }))

/** The names that the box for SQL completes, each with what it means. */
export function namesToComplete({ words }: Pick<ExploreText, 'words'>): Names {
  const short = (text: string) => (text.length > 48 ? `${text.slice(0, 47)}…` : text)
  return Object.fromEntries(
    viewNames.map((view) => [
      view,
      {
        self: { label: view, type: 'type', detail: short(words(`view.${view}`)) },
        children: columnsOf(view).map(({ name }) => ({
          label: name,
          type: 'property',
          detail: short(words(`column.${name}`)),
        })),
      },
    ]),
  )
}
