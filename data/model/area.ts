import * as z from 'zod/mini'
import { Day } from './date.ts'

/** Administrative levels an area can have; `district` ends with 30/6/2025. */
export const areaLevels = ['province', 'district', 'commune'] as const
export const AreaLevel = z.enum(areaLevels)
export type AreaLevel = z.infer<typeof AreaLevel>

/**
 * Kind (loại đơn vị hành chính): tỉnh, thành phố (of the centre or of a province), huyện, quận, thị xã, xã,
 * phường, thị trấn, đặc khu. Kept in Vietnamese: English has no words that keep them apart.
 */
export const areaKinds = [
  'tinh',
  'thanh_pho',
  'huyen',
  'quan',
  'thi_xa',
  'xa',
  'phuong',
  'thi_tran',
  'dac_khu',
] as const
export const AreaKind = z.enum(areaKinds)
export type AreaKind = z.infer<typeof AreaKind>

/** The day from which the oldest list stands. An area of that list may be much older than this. */
export const recordStart: Day = '2022-01-01'

/**
 * Area (địa bàn): one place during the days in which it existed unchanged. A code is not an identity (all
 * 104 communes of today's Hưng Yên reuse an old code), so the id joins the code and the first day.
 */
export const Area = z.strictObject({
  /** `<code>-<valid_from>`, see {@link areaId}. */
  id: z.string().check(z.regex(/^\d{2,5}-\d{4}-\d{2}-\d{2}$/)),
  /** Official code: 2 digits for a province, 3 for a district, 5 for a commune. */
  code: z.string().check(z.regex(/^(\d{2}|\d{3}|\d{5})$/)),
  /** Without the kind: "Phố Hiến". NFC, tone marks as the official list of today writes them. */
  name: z.string().check(z.minLength(1)),
  kind: AreaKind,
  /** With the kind: "Phường Phố Hiến". */
  full_name: z.string().check(z.minLength(1)),
  level: AreaLevel,
  /** A commune's district (its province since 1/7/2025), a district's province, null for a province. */
  parent_id: z.nullable(z.string()),
  /** First day in force; `recordStart` stands for "before the record begins". */
  valid_from: Day,
  /** Last day in force, null while it still is. */
  valid_to: z.nullable(Day),
  /** Place in Vietnamese alphabetical order over all areas (DuckDB orders text by bytes). */
  sort: z.int().check(z.nonnegative()),
})
export type Area = z.infer<typeof Area>

/** Digits of an official code, by level. */
export const codeDigits = { province: 2, district: 3, commune: 5 } as const satisfies Record<
  AreaLevel,
  number
>

/** The level of the areas whose codes have as many digits; undefined where none has. */
export function levelOfCode(code: string): AreaLevel | undefined {
  return areaLevels.find((level) => codeDigits[level] === code.length)
}

/** The id of the area that bore `code` from `validFrom` on. */
export function areaId(code: string, validFrom: Day): string {
  return `${code}-${validFrom}`
}

/** Whether an area was in force on a day. An area of the oldest list counts as there before it, too. */
export function inForce(area: Pick<Area, 'valid_from' | 'valid_to'>, day: Day): boolean {
  const begun = area.valid_from === recordStart || area.valid_from <= day
  return begun && (area.valid_to === null || day <= area.valid_to)
}

/** One step of lineage: on `since`, all (`whole`) or a part of `from_id` went into `to_id`. */
export const LineageStep = z.strictObject({
  from_id: z.string(),
  to_id: z.string(),
  part: z.enum(['whole', 'part']),
  /** First day of the successor. */
  since: Day,
  /** Number of the resolution that made the change, e.g. "1666/NQ-UBTVQH15"; null where nobody named it. */
  resolution: z.nullable(z.string().check(z.minLength(1))),
})
export type LineageStep = z.infer<typeof LineageStep>

/** All areas of all days, and what became of those that ended. */
export interface AreaList {
  areas: readonly Area[]
  lineage: readonly LineageStep[]
}
