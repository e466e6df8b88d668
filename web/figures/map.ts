import { onTiles, tileMap } from '../charts/tile-map.ts'
import { addMapTexts } from '../i18n/map-texts.ts'
import { compareQuestions, tilesQuestion } from '../pages/compare/questions.ts'
import { charted, figure } from './figure.ts'
import { unitOf } from './overview.ts'

/** The metric on a map of equal tiles; with which areas do not stand where they lie. */
export const tilesFigure = figure({
  id: 'compare/tiles',
  page: '/compare',
  show: 'map',
  addTexts: addMapTexts,
  questions: (view) => ({ areas: compareQuestions(view).areas, places: tilesQuestion(view) }),
  heading: ({ view, text }) => ({
    title: text.words('map')('title', { metric: text.t(`metric.${view.metric}.name`) }),
    unit: unitOf(view, text),
    shown: { listsAreas: true },
  }),
  content: ({ areas, places }, { view, text }) => {
    const tiles = onTiles(places)
    if (!tiles || areas.every((row) => row.rank === null && !row.open)) return null
    const { metric, year, compare, area: chosen } = view
    const { t } = text
    const words = text.words('map')
    const placeOf = ({ area_id }: (typeof areas)[number]) => tiles.places.get(area_id)
    const nowhere = areas.filter((row) => !placeOf(row)).length
    const split = areas.filter((row) => placeOf(row)?.whole === false)
    const shares = areas.some((row) => placeOf(row) && placeOf(row)?.place_id !== row.area_id)
    return charted(
      tileMap(areas, tiles, { metric, year, compare, chosen }, { ...text, words }),
      words('note.classes'),
      words('note.kept', { kept: tiles.grid.kept }),
      shares && words('note.shared'),
      split.length > 0 &&
        words('note.split', {
          count: split.length,
          names: split.map(({ full_name }) => full_name).join(', '),
        }),
      nowhere > 0 && words('note.nowhere', { count: nowhere }),
      areas.some(({ small }) => small) && t('note.smallMark'),
    )
  },
  empty: ({ text }, { areas, places }) =>
    !onTiles(places ?? []) && areas?.some((row) => row.rank !== null || row.open)
      ? text.words('map')('none')
      : null,
})
