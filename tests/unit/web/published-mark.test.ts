import { afterEach, describe, expect, test, vi } from 'vitest'
import { isNewerPublished, publishedMark } from '../../../web/offline/published-mark.ts'

afterEach(() => vi.unstubAllGlobals())

describe('what tells a published package from a later one', () => {
  test('is the tag of the host, whether or not it compressed on the way', () => {
    const marks = ['"abc"', 'W/"abc"', 'W/"abc-gzip"'].map((etag) => publishedMark(new Headers({ etag })))
    expect(new Set(marks)).toEqual(new Set(['"abc"']))
  })

  test('is the day of the file where the host has no tags, and nothing where it says nothing', () => {
    const day = 'Thu, 15 Jan 2026 02:00:00 GMT'
    expect(publishedMark(new Headers({ 'last-modified': day }))).toBe(day)
    expect(publishedMark(new Headers())).toBeNull()
  })
})

describe('whether there is a newer package', () => {
  const host = (answer: () => Response | Promise<Response>) => {
    const asked = vi.fn(async () => answer())
    vi.stubGlobal('fetch', asked)
    return asked
  }
  const tagged = (etag: string) => () => new Response(null, { headers: { etag } })

  test('another tag than that of what is shown says so, the same one does not', async () => {
    host(tagged('"new"'))
    expect(await isNewerPublished('"old"')).toBe(true)
    expect(await isNewerPublished('"new"')).toBe(false)
  })

  test('a package where there was none is newer', async () => {
    host(tagged('"first"'))
    expect(await isNewerPublished(null)).toBe(true)
  })

  test('of what is not known to be there nothing is asked', async () => {
    const asked = host(tagged('"new"'))
    expect(await isNewerPublished(undefined)).toBe(false)
    expect(asked).not.toHaveBeenCalled()
  })

  test.each<[string, () => Response | Promise<Response>]>([
    ['no package', () => new Response(null, { status: 404 })],
    [
      'the page of a host that answers every path',
      () => new Response(null, { headers: { 'content-type': 'text/html', etag: '"page"' } }),
    ],
    ['no network', () => Promise.reject(new TypeError('failed'))],
    ['a host that says nothing of it', () => new Response(null)],
  ])('%s is not newer', async (_, answer) => {
    host(answer)
    expect(await isNewerPublished('"old"')).toBe(false)
  })
})
