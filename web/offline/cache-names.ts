/** Where the service worker keeps the app's files, of the version in use and of one that waits. */
export const appCache = 'phong-trao-app'
/** Where it keeps the last package that stood beside the page. */
export const packageCache = 'phong-trao-package'

/** What a page may tell a service worker, or ask it. */
export type WorkerMessage =
  /** Asks for what tells the data that it serves from other data; answered with a text. */
  | { type: 'DATA' }
  /** Has the version that waits take over. */
  | { type: 'SKIP_WAITING' }
  /** Has it drop the files of former versions if no page of one can be left. */
  | { type: 'TIDY' }
