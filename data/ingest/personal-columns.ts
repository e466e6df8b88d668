import { foldHeading } from './fold-heading.ts'
import type { SheetColumn } from './prepared.ts'

const headings: readonly ['citizen_id' | 'phone', RegExp][] = [
  [
    'citizen_id',
    /(?:^| )(?:cccd|cmnd|cmtnd|cmt|cccd cmnd)(?: |$)|căn cước|chứng minh (?:nhân dân|thư)|định danh/u,
  ],
  [
    'phone',
    /(?:^| )(?:sđt|sdt|đt|đtdđ|zalo|hotline|tel|phone|mobile)(?: |$)|điện thoại|di động|đường dây nóng/u,
  ],
]
/** The tax code of an enterprise is public and looks like a telephone number. */
const taxCode = /thuế|(?:^| )mst(?: |$)|mã số doanh nghiệp/u

/** Citizen numbers have 12 digits and begin with 0, those before 2016 had 9; Excel takes the zeros off. */
const citizenId = /^(?:0\d{11}|[1-9]\d{10}|\d{9})$/
/** Ten digits of a mobile number, eleven of a line; +84 in place of the 0. */
const phone = /^(?:(?:\+?84|0)[35789]\d{8}|(?:\+?84|0)2\d{9})$/

/** Share of a column's values that have to look so, and how many at least. */
const mostOfThem = 0.6
const fewest = 2

/**
 * Whether a column looks like personal data, by its heading or by its values: numbers of citizens or
 * telephone numbers. Null for others.
 */
export function personalKind(heading: string, values: readonly string[]): SheetColumn['personal'] {
  const folded = foldHeading(heading)
  for (const [kind, words] of headings) if (words.test(folded)) return kind
  if (taxCode.test(folded)) return null
  const digits = values
    .map((value) => value.replace(/^'|[\s.\-()\u00a0]/gu, ''))
    .filter((value) => value !== '')
  const isMost = (kind: RegExp) => {
    const matching = digits.filter((value) => kind.test(value)).length
    return matching >= fewest && matching >= digits.length * mostOfThem
  }
  if (isMost(phone)) return 'phone'
  return isMost(citizenId) ? 'citizen_id' : null
}
