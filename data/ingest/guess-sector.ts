import type { Sector } from '../model/sector.ts'
import { foldHeading } from './fold-heading.ts'
import { readSector } from './read-words.ts'

/** The sectors as a cell of a file says them. */
export const sectorWords: Record<Sector, string> = {
  residential: 'Khu dân cư',
  commune: 'Xã, phường',
  agency: 'Cơ quan',
  enterprise: 'Doanh nghiệp',
  school: 'Cơ sở giáo dục',
}

/** Words in front of a sector that change nothing: "Khối doanh nghiệp", "Danh sách khu dân cư". */
const before = /^(?:(?:danh sách|đối với|khối|nhóm|loại hình|các|phần|mục|lĩnh vực|đơn vị là|hệ thống) )+/u
const names: readonly [Sector, RegExp][] = [
  ['residential', /khu dân cư|\bkdc\b|thôn tổ dân phố|tổ dân phố/u],
  ['commune', /xã phường|phường xã|cấp xã(?! quản lý)/u],
  ['enterprise', /doanh nghiệp/u],
  ['school', /cơ sở giáo dục|nhà trường|trường học/u],
  ['agency', /(?<!công an )cơ quan(?! thường trực| công an| cảnh sát| điều tra| an ninh)/u],
]

/** The sector of a title that is no more than its name, as a cell says it; undefined for any other text. */
export function sectorTitle(text: string): string | undefined {
  const folded = foldHeading(text)
  // "Xã", "Trường", "Tổ" begin names of units and places: alone they head no group.
  if (
    folded.length < 3 ||
    ['xã', 'phường', 'thị trấn', 'đặc khu', 'trường', 'bản', 'thôn', 'tổ'].includes(folded)
  ) {
    return undefined
  }
  const sector = readSector(folded) ?? readSector(folded.replace(before, ''))
  return sector && sectorWords[sector]
}

/** The one sector that the titles of a list name, as a cell says it; undefined where it is none or several. */
export function guessSector(titles: readonly string[]): string | undefined {
  const found = new Set<Sector>()
  for (const title of titles) {
    const folded = foldHeading(title)
    for (const [sector, words] of names) if (words.test(folded)) found.add(sector)
  }
  const [only, ...others] = found
  return only && others.length === 0 ? sectorWords[only] : undefined
}
