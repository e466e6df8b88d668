import type { Area } from '../model/area.ts'

const collator = new Intl.Collator('vi', { numeric: true })

/** Vietnamese alphabetical order (An, Ăn, Ân; Dương before Đông), numbers by value. For `Array.sort`. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b)
}

/**
 * The areas with `sort` set to their place in the alphabet by name, then full name, first day and code, so
 * that no two share a place. The order of the array stays.
 */
export function withSort(areas: readonly Omit<Area, 'sort'>[]): Area[] {
  const ordered = [...areas].sort(
    (a, b) =>
      compareNames(a.name, b.name) ||
      compareNames(a.full_name, b.full_name) ||
      compareNames(a.valid_from, b.valid_from) ||
      compareNames(a.code, b.code),
  )
  const place = new Map(ordered.map((area, index) => [area, index]))
  return areas.map((area) => ({ ...area, sort: place.get(area) ?? 0 }))
}
