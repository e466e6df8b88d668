import type { Slide } from '../../data/deck/deck.ts'
import type { Manifest } from '../../data/model/dataset.ts'
import { datasetName } from '../app/dataset-name.ts'
import { resolveView, searchOf, type View, type ViewSearch, viewParameters } from '../app/view.ts'
import type { FigureText } from '../figures/figure.ts'

/** The view as a slide keeps it: all of the address but the language. */
export function slideViewOf(view: View): Slide['view'] {
  const { lang, ...search } = searchOf(view)
  return Object.fromEntries(Object.entries(search).filter((pair) => typeof pair[1] === 'string'))
}

export interface SlideView {
  view: View
  /** Why there are no figures of it any more, and what to do; null where there are. */
  gone: string | null
}

/** The view that a slide means over the data there is. `needsPlan` where it says nothing without its plan. */
export function readSlideView(
  slide: Pick<Slide, 'view'>,
  manifest: Manifest,
  needsPlan: boolean,
  text: FigureText,
): SlideView {
  const known = viewParameters.flatMap((name) => {
    const value = slide.view[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  const search: ViewSearch = { ...Object.fromEntries(known), lang: text.language }
  const { view, problems } = resolveView(search, manifest)
  const words = text.words('deck')
  const lost = (parameter: string) => problems.find((one) => one.parameter === parameter)?.value
  const dataset = lost('dataset')
  if (dataset !== undefined) return { view, gone: words('missing.dataset', { value: dataset }) }
  const year = lost('year') ?? lost('compare')
  if (year !== undefined) {
    return { view, gone: words('missing.year', { value: year, dataset: datasetName(view.dataset, text.t) }) }
  }
  const plan = lost('plan')
  if (plan === undefined) return { view, gone: null }
  // Another plan must not stand in for the one that is gone.
  return {
    view: { ...view, plan: null },
    gone: needsPlan ? words('missing.plan', { value: plan }) : null,
  }
}
