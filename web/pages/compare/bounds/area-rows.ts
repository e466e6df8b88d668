import * as z from 'zod/mini'
import { Area } from '../../../../data/model/area.ts'
import type { QueryRow } from '../../../../queries/catalog.ts'

/** The areas of a province as the checks of a boundary file take them. Throws on rows that are none. */
export const readAreaRows = (rows: readonly QueryRow<'boundaries/areas'>[]): Area[] =>
  z.array(Area).parse(rows)
