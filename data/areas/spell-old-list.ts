import type { CorrectionOf } from './corrections.ts'
import type { ListedArea, OldList } from './old-list.ts'
import { tidyName } from './tidy-name.ts'
import { placeTones } from './tone-marks.ts'

/** The list with names put right, and how many each correction changed (0 or 1, in their order). */
export interface SpelledList {
  list: OldList
  changed: number[]
}

/**
 * The old list with tidy names, tones placed as today's official list mostly does (hòa, thủy), and the
 * corrected spellings. Nothing is thrown for a spelling no longer found: its count stays 0.
 */
export function spellOldList(list: OldList, corrections: CorrectionOf<'spelling'>[]): SpelledList {
  const tidy = (areas: Map<string, ListedArea>) =>
    new Map([...areas].map(([code, area]) => [code, { ...area, name: placeTones(tidyName(area.name)) }]))
  const spelled: OldList = {
    provinces: tidy(list.provinces),
    districts: tidy(list.districts),
    communes: tidy(list.communes),
  }
  const changed = corrections.map(({ level, code, was, name }) => {
    const areas = level === 'district' ? spelled.districts : spelled.communes
    const area = areas.get(code)
    if (area?.name !== was) return 0
    areas.set(code, { ...area, name })
    return 1
  })
  return { list: spelled, changed }
}
