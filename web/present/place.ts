/** Where a presentation is: the slide and, where it has several, its page; both from 0. */
export interface Place {
  slide: number
  page: number
}

/** How many pages each slide has, as far as that is known. */
export type PageCounts = (slide: number) => number

const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value))

/** One page on, over the last page of a slide to the next slide; at the end it stays. */
export function nextPlace({ slide, page }: Place, slides: number, pagesOf: PageCounts): Place {
  if (page + 1 < pagesOf(slide)) return { slide, page: page + 1 }
  return slide + 1 < slides ? { slide: slide + 1, page: 0 } : { slide, page }
}

/** One page back, to the last page of the slide before; at the start it stays. */
export function previousPlace({ slide, page }: Place, pagesOf: PageCounts): Place {
  if (page > 0) return { slide, page: page - 1 }
  return slide > 0 ? { slide: slide - 1, page: pagesOf(slide - 1) - 1 } : { slide, page }
}

/** The first page of the slide of a number from 1; the nearest there is for a number that no slide has. */
export const jumpTo = (number: number, slides: number): Place => ({
  slide: within(number - 1, slides),
  page: 0,
})

/** The place that an address means, as "5" or "5.2" for a slide and its page from 1. */
export function placeOf(text: string | undefined, slides: number): Place {
  const found = /^(\d{1,4})(?:\.(\d{1,3}))?$/.exec(text ?? '')
  return {
    slide: within(Number(found?.[1] ?? 1) - 1, slides),
    page: Math.max(0, Number(found?.[2] ?? 1) - 1),
  }
}

/** The address of a place; {@link placeOf} reads it. */
export const textOf = ({ slide, page }: Place): string =>
  page === 0 ? String(slide + 1) : `${slide + 1}.${page + 1}`

/** Slides that are drawn ahead at most, so that a change only uncovers what is there. */
const mostAhead = 24

/** The slides in the order in which they are to be drawn ahead: the next first, then the nearest. */
export function drawnAhead(at: number, slides: number): number[] {
  const order = Array.from({ length: slides }, (_, slide) => slide).filter((slide) => slide !== at)
  const distance = (slide: number) => (slide > at ? 2 * (slide - at) - 1 : 2 * (at - slide))
  return order.sort((a, b) => distance(a) - distance(b)).slice(0, mostAhead)
}
