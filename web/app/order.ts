/** Orders of the list of areas: by rank, by change against the other year, by name. */
export const orders = ['rank', 'change', 'name'] as const
export type Order = (typeof orders)[number]
