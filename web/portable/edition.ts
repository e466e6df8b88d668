/** What a portable edition says of itself, and how to start it. */
export interface PortableAbout {
  /** When it was made, as an ISO moment. */
  madeAt: string
  /** The module that is the page's own script, and its styles, as paths in the app. */
  main: string
  styles: string
  /** The address behind the page's own that it opens at, with its `#`; empty where the app is to choose. */
  opens: string
  /** Whether it holds a package of data, in the place of one beside the page. */
  package: boolean
  /** What its maker had on the data that is shipped: decks, notes and plans, read when the app opens. */
  carried: { decks: unknown[]; notes: unknown[]; plans: unknown[] }
}

/** The portable edition as the app meets it: put there by `open-portable.js` before the app starts. */
export interface PortableEdition {
  about: PortableAbout
  /** The file at a path of the app; null where the edition has none. */
  file: (path: string) => Promise<Blob> | null
  /** Has an engine's request for the address answered: workers of a page from a file may not read its blobs. */
  lend: (address: string, content: Blob) => void
  /** Ends that: engines that start later do not get it. */
  takeBack: (address: string) => void
}

declare global {
  var portable: PortableEdition | undefined
}

/** The portable edition that this page is; null for one that came from a host. */
export const portableEdition = (): PortableEdition | null => globalThis.portable ?? null

/** Where the app's scripts believe to lie, in a portable edition. */
export const portableBase = 'portable:///'

/** A request for a file of the app: to its host, or to the portable edition that the page is. */
export async function fetchOwn(path: string, options?: RequestInit): Promise<Response> {
  const edition = portableEdition()
  if (!edition) return fetch(path, options)
  const content = edition.file(path.replace(portableBase, ''))
  return content ? new Response(await content) : new Response(null, { status: 404 })
}
