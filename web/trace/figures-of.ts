import type { QueryName, QueryParams, QueryRow } from '../../queries/catalog.ts'
import { areaFigures, funnelFigures, heatFigures, multipleFigures, whyFigures } from './area-figures.ts'
import {
  classGroupFigures,
  classYearFigures,
  moveFigures,
  pipelineFigures,
  structureFigures,
  turnFigures,
  typicalGroupFigures,
} from './class-figures.ts'
import type { Figure, FigureReader, FigureWords } from './figure.ts'
import {
  headlineFigures,
  ownFigures,
  peerFigures,
  rankFigures,
  sectorFigures,
  trendFigures,
} from './metric-figures.ts'
import { pathFigures, ruleAreaFigures, scorecardFigures, targetFigures } from './rule-figures.ts'

type Readers = { [Name in QueryName]?: FigureReader<Name> }

/** Of which questions the figures can be traced, and how they are read out of the answer. */
const readers: Readers = {
  'overview/headline': headlineFigures,
  'overview/trend': trendFigures,
  'overview/sectors': sectorFigures,
  'overview/classes': classYearFigures,
  'overview/targets': targetFigures,
  'area/rank': rankFigures,
  'area/own_results': ownFigures,
  'area/peers': peerFigures,
  'compare/areas': areaFigures,
  'compare/heat': heatFigures,
  'compare/multiples': multipleFigures,
  'compare/funnel': funnelFigures,
  'compare/class_groups': classGroupFigures,
  'compare/decomposition': whyFigures,
  'classification/structure': structureFigures,
  'classification/moves': moveFigures,
  'classification/turns': turnFigures,
  'typical/pipeline': pipelineFigures,
  'typical/groups': typicalGroupFigures,
  'targets/scorecard': scorecardFigures,
  'targets/path': pathFigures,
  'targets/areas': ruleAreaFigures,
}

/** The figures in the answer to a question, each with its trail; none where a question has no figures. */
export function figuresOf<Name extends QueryName>(
  name: Name,
  params: QueryParams<Name>,
  rows: readonly QueryRow<Name>[],
  words: FigureWords,
): Figure[] {
  return readers[name]?.(rows, params, words) ?? []
}
