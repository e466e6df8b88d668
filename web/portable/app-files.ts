import * as z from 'zod/mini'
import { gzip } from '../store/package/gunzip.ts'
import { bodyOf, fetchShipped } from '../store/shipped-file.ts'
import type { AppFiles } from './portable-page.ts'

/** Requests at a time: most are answered by the browser's own copy. */
const atOnce = 12

/** Some hosts have the browser inflate such files: they would make the page half as large again. */
const isInflated = (path: string, bytes: Uint8Array) =>
  path.endsWith('.gz') && !(bytes[0] === 0x1f && bytes[1] === 0x8b)

/**
 * All files of the app as its host, or the browser's copy for the time without network, has them. Throws where one
 * is missing or does not come. `progress` hears the share of files that have come.
 */
export async function appFiles(progress: (share: number) => void): Promise<AppFiles> {
  const list: unknown = await (await fetchShipped('files.json')).json()
  const paths = z
    .array(z.string())
    .parse(list)
    .filter((path) => !path.startsWith('icons/'))
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const waiting = [...paths]
  const take = async () => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      // The page itself is HTML, which in the place of any other file means that it is missing.
      const response = path === 'index.html' ? await fetch('./') : await fetchShipped(path)
      const bytes = new Uint8Array(await (await bodyOf(path, response)).arrayBuffer())
      files.set(path, isInflated(path, bytes) ? await gzip(bytes) : bytes)
      progress(files.size / paths.length)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, take))
  return files
}
