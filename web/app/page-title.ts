import { morePages, pages } from './pages.ts'

/** Text key of the name of the page at a path; null where the navigation lists no such page. */
export function pageNameAt(path: string) {
  const page = [...pages, ...morePages].find(({ to }) => {
    const fixed = to.replace(/\/\{-\$\w+\}$/, '')
    return path === fixed || (fixed !== to && path.startsWith(`${fixed}/`))
  })
  return page?.name ?? null
}
