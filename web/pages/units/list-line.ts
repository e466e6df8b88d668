import type { UnitList } from '../../app/unit-list.ts'
import { plainText } from '../../ui/plain-text.ts'
import type { UnitsText } from './unit-words.ts'

/** What is chosen in the list of units, in words: the search, results, and the order where it is not that of names. */
export function listLine(list: UnitList, { t, words }: UnitsText): string {
  const column = words(`column.${list.sort}`).toLowerCase()
  const parts = [
    list.find && words('found', { text: plainText(list.find) }),
    list.safe && `${words('filter.safe')}: ${words(`safe.${list.safe}`)}`,
    list.class &&
      `${words('filter.class')}: ${list.class === 'none' ? words('class.none') : t(`class.${list.class}`)}`,
    list.typical && `${words('filter.typical')}: ${words(`typical.${list.typical}`)}`,
    (list.sort !== 'name' || list.descending) &&
      words(list.descending ? 'sortedDown' : 'sortedUp', { column }),
  ]
  return parts.filter(Boolean).join(' · ')
}
