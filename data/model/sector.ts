import * as z from 'zod/mini'

/**
 * Sector (loại hình đơn vị): the five kinds of unit that Thông tư 124/2021/TT-BCA, Điều 1 subjects to
 * the "safe" standard.
 */
export const sectors = ['residential', 'commune', 'agency', 'enterprise', 'school'] as const
export const Sector = z.enum(sectors)
export type Sector = z.infer<typeof Sector>

/** Sectors whose units can be typical: residential areas are not among them (QĐ 9745, QĐ 3554). */
export const typicalSectors: readonly Sector[] = ['commune', 'agency', 'enterprise', 'school']

/** The three kinds of organisation that reports and plans often count together. */
export const organisationSectors: readonly Sector[] = ['agency', 'enterprise', 'school']
