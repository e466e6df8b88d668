import { useTranslation } from 'react-i18next'
import type { AreaRow } from '../../charts/area-row.ts'
import type { OnTiles } from '../../charts/tile-map.ts'

/** How the map of tiles is to be read, and which areas do not stand where they lie. */
export function TileMapNotes({ areas, tiles }: { areas: readonly AreaRow[]; tiles: OnTiles }) {
  const { t } = useTranslation()
  const { t: words } = useTranslation('map')
  const placeOf = ({ area_id }: AreaRow) => tiles.places.get(area_id)
  const nowhere = areas.filter((row) => !placeOf(row)).length
  const split = areas.filter((row) => placeOf(row)?.whole === false)
  const shares = areas.some((row) => placeOf(row) && placeOf(row)?.place_id !== row.area_id)
  return (
    <>
      {words('note.classes')} {words('note.kept', { kept: tiles.grid.kept })} {shares && words('note.shared')}{' '}
      {split.length > 0 &&
        words('note.split', {
          count: split.length,
          names: split.map(({ full_name }) => full_name).join(', '),
        })}{' '}
      {nowhere > 0 && words('note.nowhere', { count: nowhere })}{' '}
      {areas.some(({ small }) => small) && t('note.smallMark')}
    </>
  )
}
