import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { fitPackage } from '../../../web/store/package/fit-package.ts'
import { gunzipWithin } from '../../../web/store/package/gunzip.ts'
import { openPackageBeside } from '../../../web/store/package/open-beside.ts'
import { openPackage, packageLimits } from '../../../web/store/package/open-package.ts'
import { readZip } from '../../../web/store/package/read-zip.ts'
import { readRows } from './backup-logs.ts'
import { answer, app, packageFileOf, sha256 } from './package-files.ts'

vi.setConfig({ testTimeout: 60_000 })

afterEach(() => vi.unstubAllGlobals())

const whole = packageFileOf()
const faultOf = (bytes: Uint8Array<ArrayBuffer>, sources = false) =>
  openPackage(bytes, { file: 'gói.zip', sources }).then(
    () => 'opened',
    (error: { fault?: string; file?: string }) => `${error.fault}: ${error.file}`,
  )

test('a whole package gives its dataset, rows and first results', async () => {
  const opened = await openPackage(whole)
  expect(opened.dataset).toMatchObject({ name: 'Số liệu năm 2025', home_year: 2025 })
  expect(opened.tables.map(({ table }) => table)).toEqual(['recognition'])
  const rows = readRows(opened.tables[0]?.arrow[0] ?? new Uint8Array())
  expect(rows.map(({ unit_name, safe }) => [unit_name, safe])).toEqual([
    ['Thôn Một', true],
    ['Thôn Hai', false],
  ])
  expect(opened.firstResults).toEqual([answer])
  expect(await faultOf(whole, true)).toBe('opened')
})

describe('what is refused, with the file’s name', () => {
  const table = gzipSync(strToU8('other rows'))
  const version = (number: number) =>
    packageFileOf({ manifest: { version: number, dataset: { of: 'later' } } })

  test.each([
    ['foreign', 'nothing', new Uint8Array()],
    ['foreign', 'a text', strToU8('Năm;Tên đơn vị')],
    ['foreign', 'a page', strToU8('<!doctype html>')],
    ['foreign', 'a workbook', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') })],
    ['foreign', 'another manifest', zipSync({ 'manifest.json': strToU8('{"name":"app"}') })],
    ['damaged', 'a manifest that is no JSON', packageFileOf({ files: { 'manifest.json': strToU8('{') } })],
    ['damaged', 'no hash of the manifest', packageFileOf({ files: { 'manifest.sha256': null } })],
    [
      'damaged',
      'a changed manifest',
      packageFileOf({ files: { 'manifest.sha256': strToU8('0'.repeat(64)) } }),
    ],
    ['newer', 'a later version', version(2)],
    ['damaged', 'version 0', version(0)],
    ['damaged', 'a title of none', packageFileOf({ manifest: { title: '' } })],
    ['damaged', 'more than is known', packageFileOf({ manifest: { script: 'x' } })],
    ['damaged', 'other rows', packageFileOf({ files: { 'tables/recognition.arrow.gz': table } })],
    ['damaged', 'a table that is missing', packageFileOf({ files: { 'tables/recognition.arrow.gz': null } })],
    ['damaged', 'a file too many', packageFileOf({ files: { 'app.js': strToU8('alert(1)') } })],
  ])('%s: %s', async (fault, _, bytes) => {
    expect(await faultOf(bytes)).toBe(`${fault}: gói.zip`)
  })

  test('damaged: a dataset that passes itself off as one that is shipped', async () => {
    const { dataset } = (await openPackage(whole)).manifest
    const posing = packageFileOf({ manifest: { dataset: { ...dataset, kind: 'published' } } })
    expect(await faultOf(posing)).toMatch(/^damaged/)
    expect(await faultOf(packageFileOf({ manifest: { dataset } }))).toBe('opened')
  })

  test('damaged: a table that the manifest names and no part holds', async () => {
    const [manifest] = [unzipSync(whole)['manifest.json']]
    const { dataset } = JSON.parse(new TextDecoder().decode(manifest))
    const path = 'tables/none.arrow.gz'
    const tables = { summary: { path, bytes: 1, sha256: 'a'.repeat(64) } }
    expect(await faultOf(packageFileOf({ manifest: { dataset: { ...dataset, tables } } }))).toMatch(
      /^damaged/,
    )
  })

  test('damaged: an original file, where originals are looked at', async () => {
    const changed = packageFileOf({ files: { 'sources/1-a.csv': strToU8('Năm;Tên đơn vỊ\n') } })
    expect(await faultOf(changed, true)).toBe('damaged: gói.zip')
    expect(await faultOf(changed)).toBe('opened')
  })

  test('cut off anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (at) => {
        expect(await faultOf(whole.slice(0, at % whole.length))).toMatch(/^(foreign|damaged)/)
      }),
      { numRuns: 100 },
    )
  })

  test('any byte changed: refused, or of no matter', async () => {
    const before = await openPackage(whole)
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const bytes = whole.slice()
        const place = at % bytes.length
        bytes[place] = (bytes[place] ?? 0) ^ by
        // A zip has bytes that say nothing of its files, such as their dates.
        const opened = await openPackage(bytes).catch((error: unknown) => error)
        if (!(opened instanceof Error)) expect(opened).toEqual(before)
      }),
      { numRuns: 250 },
    )
  })
})

describe('bombs are given up before they fill the memory', () => {
  test('a zip that says it inflates to more than a browser holds', () => {
    const bytes = zipSync({ a: new Uint8Array(3_000_000), b: new Uint8Array(3_000_000) }, { level: 9 })
    expect(bytes.length).toBeLessThan(10_000)
    expect(() => readZip(bytes, { files: 10, bytes: 5_000_000 })).toThrow(/b/)
    expect(readZip(bytes, { files: 10, bytes: 6_000_000 }).read('a')).toHaveLength(3_000_000)
  })

  test('a zip of too many files, and of two of one name', () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`f${at}`, new Uint8Array()]))
    expect(() => readZip(zipSync(many), { files: 29, bytes: 1 })).toThrow(/f29/)
    const twice = zipSync({ ab: strToU8('1'), ac: strToU8('2') })
    for (let at = 0; at < twice.length - 1; at += 1) {
      if (twice[at] === 0x61 && twice[at + 1] === 0x63) twice[at + 1] = 0x62
    }
    expect(() => readZip(twice, { files: 9, bytes: 9 })).toThrow(/twice/)
  })

  test('a zip that declares less than its files inflate to gives no more than it declares', () => {
    const bytes = zipSync({ a: new Uint8Array(1_000_000).fill(7) }, { level: 9 })
    const size = new DataView(bytes.buffer)
    for (let at = 0; at < bytes.length - 4; at += 1) {
      if (size.getUint32(at, true) === 1_000_000) size.setUint32(at, 10, true)
    }
    expect(readZip(bytes, { files: 1, bytes: 100 }).read('a').length).toBeLessThanOrEqual(10)
  })

  test('gzip beyond its limit', async () => {
    const bomb = Uint8Array.from(gzipSync(new Uint8Array(5_000_000)))
    await expect(gunzipWithin(bomb, 4_999_999)).rejects.toThrow()
    expect(await gunzipWithin(bomb, 5_000_000)).toHaveLength(5_000_000)
    await expect(gunzipWithin(bomb.slice(0, -9), 5_000_000)).rejects.toThrow()
    await expect(gunzipWithin(Uint8Array.of(1, 2, 3), 10)).rejects.toThrow()
  })

  test('a package larger than any honest one', async () => {
    const large = { length: packageLimits.packed + 1 } as Uint8Array<ArrayBuffer>
    expect(await faultOf(large)).toBe('too_large: gói.zip')
  })
})

describe('a package as a dataset of this app', () => {
  test('keeps version and first results where it was made with the same app and areas', async () => {
    const opened = await openPackage(whole)
    const fitted = await fitPackage(opened, 'opened-1', app)
    expect(fitted).toEqual({ ...opened, dataset: { ...opened.dataset, id: 'opened-1' } })
  })

  test('answers anew where the edition is another', async () => {
    const opened = await openPackage(whole)
    const fitted = await fitPackage(opened, 'package', { ...app, edition: 'next' })
    expect(fitted).toEqual({ ...opened, firstResults: [] })
  })

  test.each([
    ['others', { area: { ...app.reference.area, sha256: 'f'.repeat(64) } }],
    ['more', { ...app.reference, plan: app.reference.area }],
    ['fewer', {}],
  ])('has another version over %s areas or plans: kept answers would not be true', async (_, reference) => {
    const opened = await openPackage(whole)
    const fitted = await fitPackage(opened, 'package', { ...app, reference })
    expect(fitted.dataset.version).toMatch(/^[0-9a-f]{64}$/)
    expect(fitted.dataset.version).not.toBe(opened.dataset.version)
    expect(fitted.firstResults).toEqual([])
    expect(await fitPackage(opened, 'package', { ...app, reference })).toEqual(fitted)
  })
})

describe('beside the page', () => {
  const host = (...answers: (() => Response | Promise<Response>)[]) => {
    const asked: [string, RequestInit?][] = []
    vi.stubGlobal('fetch', async (...request: [string, RequestInit?]) => {
      asked.push(request)
      const answerNow = answers[Math.min(asked.length, answers.length) - 1]
      return answerNow?.()
    })
    return asked
  }
  const html = (status: number) =>
    new Response('<!doctype html>', { status, headers: { 'content-type': 'text/html; charset=utf-8' } })
  const offline = () => Promise.reject(new TypeError('Failed to fetch'))

  test('a package is opened, and asked for anew at each visit', async () => {
    const asked = host(() => new Response(whole))
    expect((await openPackageBeside())?.dataset.name).toBe('Số liệu năm 2025')
    expect(asked).toEqual([['phongtrao-data.zip', { cache: 'no-cache' }]])
  })

  test('offline, the copy that the browser kept', async () => {
    const asked = host(offline, () => new Response(whole))
    expect((await openPackageBeside())?.tables).toHaveLength(1)
    expect(asked[1]?.[1]).toEqual({ cache: 'force-cache' })
  })

  test.each([
    ['404', () => new Response('not found', { status: 404 })],
    ['403', () => new Response('', { status: 403 })],
    ['a page of its own', () => html(200)],
    ['a page of its own and 404', () => html(404)],
    ['no answer and no copy', offline],
  ])('none: %s', async (_, answerNow) => {
    host(answerNow)
    expect(await openPackageBeside()).toBeNull()
  })

  const breaking = () => {
    const body = new ReadableStream({
      pull: (controller) => controller.error(new TypeError('network error')),
    })
    return new Response(body)
  }
  test.each([
    ['damaged', 'half of it', () => new Response(whole.slice(0, whole.length / 2))],
    ['damaged', 'changed on the way', () => new Response(packageFileOf({ files: { x: strToU8('') } }))],
    ['foreign', 'another zip', () => new Response(zipSync({ a: strToU8('') }))],
    ['unreachable', 'an error of the host', () => new Response('', { status: 500 })],
    ['unreachable', 'a connection that breaks', breaking],
  ])('%s: %s', async (fault, _, answerNow) => {
    host(answerNow)
    await expect(openPackageBeside()).rejects.toMatchObject({
      name: 'PackageError',
      fault,
      file: 'phongtrao-data.zip',
    })
  })
})

test('the packages of these tests are right by a reckoning of their own', () => {
  const files = unzipSync(whole)
  const manifest = files['manifest.json'] ?? new Uint8Array()
  expect(new TextDecoder().decode(files['manifest.sha256'])).toBe(sha256(manifest))
})
