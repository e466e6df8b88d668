/** The pages that the header lists, in its order. */
export const pages = [
  { to: '/', name: 'page.overview' },
  { to: '/compare', name: 'page.compare' },
  { to: '/area', name: 'page.area' },
  { to: '/classification', name: 'page.classification' },
  { to: '/targets', name: 'page.targets' },
  { to: '/typical', name: 'page.typical' },
  { to: '/units', name: 'page.units' },
  { to: '/data/{-$task}', name: 'page.data' },
] as const

/** Those behind "more": one line has no room for all. */
export const morePages = [
  { to: '/quality', name: 'page.quality' },
  { to: '/sentences', name: 'page.sentences' },
  { to: '/calendar', name: 'page.calendar' },
  { to: '/deck/{-$id}', name: 'page.deck' },
  { to: '/explore', name: 'page.explore' },
] as const
