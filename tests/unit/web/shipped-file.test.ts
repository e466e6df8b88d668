import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { inflate, loadShipped } from '../../../web/store/shipped-file.ts'

afterEach(() => vi.unstubAllGlobals())

const content = new TextEncoder().encode('Phường Hồng Châu, '.repeat(500))
const packed = new Uint8Array(gzipSync(content))
const file = {
  path: 'area-1.arrow.gz',
  bytes: packed.byteLength,
  sha256: createHash('sha256').update(content).digest('hex'),
}

/** A host that answers every request so. */
function host(answer: () => Response) {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path)
    return answer()
  })
  return asked
}

const load = () => loadShipped('./data/', file)

/** A body that comes in chunks of this many bytes. */
const inChunks = (bytes: Uint8Array, size: number) =>
  new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size)
        controller.enqueue(new Uint8Array(bytes.slice(at, at + size)))
      controller.close()
    },
  })

describe('a file that is there', () => {
  test('comes inflated, from the folder that is named', async () => {
    const asked = host(() => new Response(packed))
    expect(await load()).toEqual(content)
    expect(asked).toEqual(['./data/area-1.arrow.gz'])
  })

  test('may have been inflated by the browser already', async () => {
    host(() => new Response(content))
    expect(await load()).toEqual(content)
  })

  test.each([1, 2, 7, 1000])('may come in pieces of %i bytes', async (size) => {
    host(() => new Response(inChunks(packed, size)))
    expect(await load()).toEqual(content)
  })

  test('is checked by gzip’s own checksum where the page may not hash', async () => {
    vi.stubGlobal('crypto', {})
    host(() => new Response(packed))
    expect(await load()).toEqual(content)
    host(() => new Response(packed.slice(0, -20)))
    await expect(load()).rejects.toMatchObject({ fault: 'damaged' })
  })
})

describe('a file that cannot be had says why, and names itself', () => {
  const half = packed.slice(0, packed.length / 2)
  const changed = content.with(3, 65)

  test.each([
    ['damaged', 'another content', () => new Response(new Uint8Array(gzipSync(changed)))],
    ['damaged', 'another content, inflated already', () => new Response(new Uint8Array(changed))],
    ['damaged', 'half of the gzip', () => new Response(half)],
    ['damaged', 'half of the content', () => new Response(content.slice(0, 4000))],
    ['damaged', 'nothing', () => new Response(new Uint8Array())],
    ['damaged', 'no body', () => new Response(null)],
    ['missing', '404', () => new Response('not found', { status: 404 })],
    ['missing', '404 with the right bytes', () => new Response(packed, { status: 404 })],
    ['missing', 'a page of its own for every path', () => htmlPage(200)],
    ['missing', 'a page of its own and 404', () => htmlPage(404)],
  ] as const)('%s: the host answers with %s', async (fault, _, answer) => {
    host(answer)
    await expect(load()).rejects.toMatchObject({
      name: 'ShippedFileError',
      path: './data/area-1.arrow.gz',
      fault,
    })
  })

  const htmlPage = (status: number) =>
    new Response('<!doctype html>', { status, headers: { 'content-type': 'text/html; charset=utf-8' } })

  test('unreachable: the host does not answer', async () => {
    const cause = new TypeError('Failed to fetch')
    vi.stubGlobal('fetch', () => Promise.reject(cause))
    await expect(load()).rejects.toMatchObject({ fault: 'unreachable', cause })
  })

  test('unreachable: the connection breaks while the file comes', async () => {
    const breaking = () => {
      let sent = false
      return new ReadableStream<Uint8Array<ArrayBuffer>>({
        pull(controller) {
          if (sent) controller.error(new TypeError('network error'))
          else controller.enqueue(half)
          sent = true
        },
      })
    }
    host(() => new Response(breaking()))
    await expect(load()).rejects.toMatchObject({ fault: 'unreachable' })
  })
})

test('inflating passes on what is no gzip, also if it is short or empty', async () => {
  for (const text of ['', 'a', 'Năm;Tên']) {
    const bytes = new TextEncoder().encode(text)
    expect(await (await inflate('file', new Blob([bytes]))).text()).toBe(text)
  }
})
