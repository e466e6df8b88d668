import { packageFile } from '../store/package/package-file.ts'

/**
 * What tells a published package from the one that stands in its place later: what the host says of it. Null where
 * it says nothing of the kind.
 */
export function publishedMark(headers: Headers): string | null {
  // A host that compresses on the way says so in the tag, and not of every answer.
  const tag = headers
    .get('etag')
    ?.replace(/^W\//, '')
    .replace(/-gzip"$/, '"')
  return tag ?? headers.get('last-modified')
}

/**
 * Whether another package stands beside the page than that with `shown` as its mark, or one where there was none
 * (`null`). False where the host does not answer, or says nothing to tell it by.
 */
export async function isNewerPublished(shown: string | null | undefined): Promise<boolean> {
  if (shown === undefined) return false
  try {
    const response = await fetch(packageFile, { method: 'HEAD', cache: 'no-cache' })
    if (!response.ok || response.headers.get('content-type')?.startsWith('text/html')) return false
    const mark = publishedMark(response.headers)
    return mark !== null && mark !== shown
  } catch {
    return false
  }
}
