import type { Area, AreaLevel } from '../model/area.ts'
import type { Day } from '../model/date.ts'
import type { AreaIndex } from './area-index.ts'
import { withoutMarks } from './fold-heading.ts'
import { tidyText } from './tidy-text.ts'

const kindBefore: Record<'commune' | 'district' | 'province', RegExp> = {
  commune: /(?<![\p{L}\p{N}])((?<!thị )xã|phường|thị trấn|đặc khu)\s+/giu,
  district: /(?<![\p{L}\p{N}])(huyện|quận|thị xã|thành phố)\s+/giu,
  province: /(?<![\p{L}\p{N}])(tỉnh|thành phố)\s+/giu,
}
/** Names of areas have no more words than this. */
const mostWords = 5

/**
 * The one area of a level that the titles name in full, kind and name, among those in force on the day;
 * `district` helps where two communes share a name. Undefined where none or several are named.
 */
export function placeInTitles(
  titles: readonly string[],
  areas: AreaIndex,
  day: Day,
  level: AreaLevel,
  district?: string,
): Area | undefined {
  const found = new Set<Area>()
  for (const title of titles) {
    const text = tidyText(title)
    for (const match of text.matchAll(kindBefore[level])) {
      const words = text
        .slice((match.index ?? 0) + match[0].length)
        .split(' ')
        .slice(0, mostWords)
      const area = longest(
        words,
        (name) => areas.find({ name: `${match[1]} ${name}`, district }, day, level).area,
      )
      if (area) found.add(area)
    }
  }
  return onlyOne(found)
}

function longest(words: readonly string[], find: (name: string) => Area | null): Area | undefined {
  for (let count = words.length; count > 0; count -= 1) {
    const name = words.slice(0, count).join(' ')
    const area = find(name) ?? find(name.replace(/[\p{P}\s]+$/u, ''))
    if (area) return area
  }
  return undefined
}

/**
 * The commune that a file is named after. Names of files often have no diacritics: "xa-luong-bang.csv" is
 * taken for a commune only with its kind, and only if no other in force has the same letters.
 */
export function placeInFileName(file: string, areas: AreaIndex, day: Day): Area | undefined {
  const name = tidyText(file.replace(/\.[^.]*$/u, '').replace(/[_\-.+]+/gu, ' '))
  const written = placeInTitles([name], areas, day, 'commune')
  const plain = name.toLowerCase()
  if (written || plain !== withoutMarks(plain)) return written
  const found = new Set(
    areas
      .inForce(day)
      .filter(({ level }) => level === 'commune')
      .filter((area) => ` ${plain} `.includes(` ${withoutMarks(area.full_name.toLowerCase())} `)),
  )
  return onlyOne(found)
}

function onlyOne(found: ReadonlySet<Area>): Area | undefined {
  const [only, ...others] = found
  return others.length === 0 ? only : undefined
}
