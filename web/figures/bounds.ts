import { areasOf, type OwnBoundaries } from '../../data/boundaries/own-boundaries.ts'
import { boundaryMap } from '../charts/boundary-map.ts'
import { shapesFor } from '../charts/boundary-shapes.ts'
import { addMapTexts } from '../i18n/map-texts.ts'
import { compareQuestions, groupLevel, partsQuestion } from '../pages/compare/questions.ts'
import { charted, figure } from './figure.ts'
import { unitOf } from './overview.ts'

const none: readonly OwnBoundaries[] = []

/** The metric on the boundaries that somebody brought. */
export const boundsFigure = figure({
  id: 'compare/bounds',
  page: '/compare',
  show: 'map',
  draw: 'bounds',
  ofBoundaries: true,
  addTexts: addMapTexts,
  questions: (view) => ({ areas: compareQuestions(view).areas, parts: partsQuestion(view) }),
  heading: ({ view, text }) => ({
    title: text.words('map')('bounds.title', { metric: text.t(`metric.${view.metric}.name`) }),
    unit: unitOf(view, text),
    shown: { listsAreas: true },
  }),
  content: ({ areas, parts }, { view, text, boundaries: there }) => {
    const boundaries = there ?? none
    const shapes = shapesFor(parts, boundaries)
    if (!shapes || areas.every((row) => row.rank === null && !row.open)) return null
    const { metric, year, compare, area: chosen } = view
    const words = text.words('map')
    const shown = new Set(parts.map(({ part_id }) => part_id))
    const used = boundaries.filter((set) => areasOf(set).some((id) => shown.has(id)))
    const drawn = new Set(shapes.features.map(({ properties }) => properties.name))
    const below = areas.filter(({ area_id }) => !drawn.has(area_id)).length
    const partly = areas.filter(({ area_id }) => shapes.incomplete.has(area_id))
    return charted(
      boundaryMap(areas, shapes, { metric, year, compare, chosen }, { ...text, words }),
      words('bounds.classes'),
      words('bounds.source', { file: [...new Set(used.map(({ file }) => file))].join(', ') }),
      below > 0 && words('bounds.below', { count: below }),
      partly.length > 0 &&
        words('bounds.incomplete', {
          count: partly.length,
          names: partly.map(({ full_name }) => full_name).join(', '),
        }),
      areas.some(({ small }) => small) && text.t('note.smallMark'),
      groupLevel(view) === 'district' && words('bounds.district'),
    )
  },
  empty: ({ view, text, boundaries: there }, { parts }) => {
    const boundaries = there ?? none
    if (!parts || shapesFor(parts, boundaries)) return null
    const isOld = boundaries.length > 0 && view.basis === 'reported'
    return text.words('map')(isOld ? 'bounds.notHereOld' : 'bounds.notHere')
  },
})
