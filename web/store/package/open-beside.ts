import { publishedMark } from '../../offline/published-mark.ts'
import { fetchOwn } from '../../portable/edition.ts'
import { type OpenedPackage, openPackage } from './open-package.ts'
import { PackageError } from './package-error.ts'
import { packageFile } from './package-file.ts'

/** The answer of the page's host; offline, the copy that the browser kept of the last one. */
async function request(): Promise<Response | null> {
  try {
    // Asks the host whether there is a newer one: a package is replaced in its place.
    return await fetchOwn(packageFile, { cache: 'no-cache' })
  } catch {
    return fetchOwn(packageFile, { cache: 'force-cache' }).catch(() => null)
  }
}

/**
 * The package that stands beside the page; null where there is none. Throws {@link PackageError} for one
 * that is damaged, or that did not come in full.
 */
export async function openPackageBeside(): Promise<OpenedPackage | null> {
  const response = await request()
  // A host that answers every unknown path with its own page says 200 and HTML.
  const html = response?.headers.get('content-type')?.startsWith('text/html')
  if (!response || html || (response.status >= 400 && response.status < 500)) return null
  if (!response.ok) throw new PackageError('unreachable', packageFile)
  let bytes: Uint8Array<ArrayBuffer>
  try {
    bytes = new Uint8Array(await response.arrayBuffer())
  } catch (cause) {
    throw new PackageError('unreachable', packageFile, cause)
  }
  return { ...(await openPackage(bytes)), mark: publishedMark(response.headers) }
}
