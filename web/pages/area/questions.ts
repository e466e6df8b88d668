import { question } from '../../app/question.ts'
import { areaQuestion } from '../../app/use-view.ts'
import type { View } from '../../app/view.ts'
import { boundsQuestion } from '../compare/questions.ts'

/** What the Area page asks for a view; `level` is that of the area, whose peers it is ranked among. */
export function areaQuestions(view: View, areaLevel: 'district' | 'commune') {
  const { dataset, year, compare, basis, area, sector, level, metric, denominator } = view
  const scope = dataset.scope ?? dataset.home_area
  return {
    area: areaQuestion(view),
    story: question(dataset, 'area/story', { area }),
    trend: question(dataset, 'overview/trend', { basis, area, sector, level }),
    whole: question(dataset, 'overview/headline', {
      year,
      compare_year: compare,
      basis,
      area: scope,
      sector,
      level,
    }),
    bounds: boundsQuestion(view),
    sectors: question(dataset, 'overview/sectors', {
      metric,
      denominator,
      year,
      compare_year: compare,
      basis,
      area,
      level,
    }),
    rank: question(dataset, 'area/rank', { area, year, basis, scope, group_level: areaLevel, sector, level }),
    own: question(dataset, 'area/own_results', { area, basis }),
    peers: question(dataset, 'area/peers', {
      ...{ metric, denominator, basis, area, scope, group_level: areaLevel, sector, level },
    }),
    trouble: question(dataset, 'area/trouble', { area, year, basis, sector, level }),
  }
}
