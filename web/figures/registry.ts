import type { Figure } from './figure.ts'

type Load = () => Promise<Figure>

const overview = () => import('./overview.ts')
const ranking = () => import('./ranking.ts')
const deep = () => import('./deep.ts')
const classification = () => import('./classification.ts')
const typical = () => import('./typical.ts')
const targets = () => import('./targets.ts')
const area = () => import('./area.ts')

/** Every figure by its id. Ids are kept in decks: one that is here stays, or decks lose a slide. */
const figures: Record<string, Load> = {
  'overview/trend': async () => (await overview()).trendFigure,
  'overview/classes': async () => (await overview()).classesFigure,
  'overview/sectors': async () => (await overview()).sectorsFigure,
  'overview/areas': async () => (await overview()).endsFigure,
  'compare/ranking': async () => (await ranking()).rankingFigure,
  'compare/movers': async () => (await ranking()).moversFigure,
  'compare/heat': async () => (await ranking()).heatFigure,
  'compare/watch': async () => (await ranking()).watchFigure,
  'compare/tiles': async () => (await import('./map.ts')).tilesFigure,
  'compare/bounds': async () => (await import('./bounds.ts')).boundsFigure,
  'compare/classes': async () => (await deep()).classGroupsFigure,
  'compare/multiples': async () => (await deep()).multiplesFigure,
  'compare/funnel': async () => (await deep()).funnelFigure,
  'compare/why-sector': async () => (await deep()).whyFigure('sector'),
  'compare/why-area': async () => (await deep()).whyFigure('area'),
  'compare/contributions-sector': async () => (await deep()).contributionsFigure('sector'),
  'compare/contributions-area': async () => (await deep()).contributionsFigure('area'),
  'classification/structure-year': async () => (await classification()).structureByYear,
  'classification/structure-sector': async () => (await classification()).structureFigure('sector'),
  'classification/structure-level': async () => (await classification()).structureFigure('level'),
  'classification/structure-area': async () => (await classification()).structureFigure('area'),
  'classification/moves': async () => (await classification()).movesFigure,
  'classification/matrix': async () => (await classification()).matrixFigure,
  'classification/names-up': async () => (await classification()).turnFigure('up'),
  'classification/names-same': async () => (await classification()).turnFigure('same'),
  'classification/names-down': async () => (await classification()).turnFigure('down'),
  'classification/names-down_far': async () => (await classification()).turnFigure('down_far'),
  'classification/names-low_twice': async () => (await classification()).turnFigure('low_twice'),
  'typical/road': async () => (await typical()).roadFigure,
  'typical/groups-sector': async () => (await typical()).typicalGroupsFigure('sector'),
  'typical/groups-level': async () => (await typical()).typicalGroupsFigure('level'),
  'typical/groups-area': async () => (await typical()).typicalGroupsFigure('area'),
  'typical/names-typical': async () => (await typical()).typicalNamesFigure('typical'),
  'typical/names-new': async () => (await typical()).typicalNamesFigure('new'),
  'typical/names-lost': async () => (await typical()).typicalNamesFigure('lost'),
  'targets/scorecard': async () => (await targets()).scorecardFigure,
  'targets/by-district': async () => (await targets()).targetsByAreaFigure('district'),
  'targets/by-commune': async () => (await targets()).targetsByAreaFigure('commune'),
  'area/trend': async () => (await area()).areaTrend,
  'area/sectors': async () => (await area()).areaSectors,
  'area/peers': async () => (await area()).areaPeers,
  'area/rank': async () => (await area()).areaRank,
  'area/own': async () => (await area()).areaOwn,
  'area/trouble': async () => (await area()).troubleFigure,
  'explore/answer': async () => (await import('./explore.ts')).answerFigure,
  'units/list': async () => (await import('./units.ts')).unitsFigure,
}

export const figureIds: readonly string[] = Object.keys(figures)

/** The figure of an id; null where this edition of the app has none of it. Rejects where its code does not load. */
export const loadFigure = async (id: string): Promise<Figure | null> =>
  Object.hasOwn(figures, id) ? ((await figures[id]?.()) ?? null) : null

/** The id of a figure with variants, where there is one: a chart without a known id cannot be sent to a deck. */
export const isFigureId = (id: string): boolean => Object.hasOwn(figures, id)
