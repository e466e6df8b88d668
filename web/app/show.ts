/** Ways in which the page Compare shows areas beside each other. */
export const shows = ['ranking', 'map', 'multiples', 'funnel', 'classes', 'why'] as const
export type Show = (typeof shows)[number]

/** Ways in which a map is drawn: a tile an area, or the boundaries that somebody brought. */
export const drawings = ['tiles', 'bounds'] as const
export type Drawing = (typeof drawings)[number]
