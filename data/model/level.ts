import * as z from 'zod/mini'

/**
 * Level (cấp quản lý): who manages a unit. Not where it lies: a school in a commune can be managed by
 * the province. `district` ends with 30/6/2025 (two levels of government since).
 */
export const levels = ['province', 'district', 'commune'] as const
export const Level = z.enum(levels)
export type Level = z.infer<typeof Level>
