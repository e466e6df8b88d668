import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { packContents, unpackContents } from '../../../web/store/backup/backup-contents.ts'
import { sealBackup, unsealBackup } from '../../../web/store/backup/backup-file.ts'
import { readHeader } from '../../../web/store/backup/backup-header.ts'
import { backupName, makeBackup } from '../../../web/store/backup/make-backup.ts'
import { openBackup } from '../../../web/store/backup/restore.ts'
import type { LogContents } from '../../../web/store/import-log.ts'
import { ZipWriter } from '../../../web/store/package/write-zip.ts'
import { anyLog, logOf, plain } from './backup-logs.ts'

vi.setConfig({ testTimeout: 60_000 })

afterEach(() => vi.unstubAllGlobals())

const madeAt = new Date('2026-01-15T08:30:00.000Z')
const small = logOf([
  { do: 'import', files: [{ file: 'Xã Lương Bằng.csv', content: 'Thôn Một\nThôn Hai', year: 2025 }] },
  { do: 'import', files: [{ file: '2024.csv', content: 'Thôn Ba', year: 2024 }] },
  { do: 'undo', ids: [2] },
])

/** With few iterations: how slow guessing is is no matter of these tests. */
async function backupOf(contents: LogContents, passphrase: string | null): Promise<Blob> {
  const content = await packContents(contents, madeAt)
  return sealBackup(content, { app: '0.1.0', madeAt, passphrase, iterations: 10 })
}

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer())
const faultOf = (file: Blob, passphrase: string | null = null) =>
  openBackup(file, passphrase).then(
    () => 'opened',
    (error: { fault?: string }) => error.fault,
  )

describe('a backup that is opened again gives the same log', () => {
  test.each([
    ['without a passphrase', null],
    ['with one', 'mật khẩu sao lưu'],
  ])('%s', async (_, passphrase) => {
    await fc.assert(
      fc.asyncProperty(anyLog, async (log) => {
        const { contents, header } = await openBackup(await backupOf(log, passphrase), passphrase)
        expect(await plain(contents)).toEqual(await plain(log))
        expect(header.made_at).toBe(madeAt.toISOString())
      }),
      { numRuns: 25 },
    )
  })

  test('large files come through in their steps', async () => {
    const bytes = new Uint8Array(3_000_000)
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = (at * 2654435761) >>> 24
    const hash = createHash('sha256').update(bytes).digest('hex')
    const log = { ...small, sources: new Map([...small.sources, [hash, new Blob([bytes])]]) }
    const shares: number[] = []
    const packed = await packContents(log, madeAt, (share) => shares.push(share))
    const back = (await unpackContents(await bytesOf(packed))).sources.get(hash)
    expect(back && Buffer.from(await bytesOf(back)).equals(bytes)).toBe(true)
    expect(shares.at(-1)).toBe(1)
    expect(shares.toSorted((a, b) => a - b)).toEqual(shares)
  })

  test('on pages that may not use the browser’s own hash, too', async () => {
    const before = await backupOf(small, null)
    vi.stubGlobal('crypto', {})
    expect(await plain((await openBackup(before, null)).contents)).toEqual(await plain(small))
    const here = await backupOf(small, null)
    expect(await bytesOf(here)).toEqual(await bytesOf(before))
  })
})

describe('what is not a whole backup is refused', () => {
  const words = 'đúng mật khẩu'
  let open: Uint8Array<ArrayBuffer>
  let locked: Uint8Array<ArrayBuffer>
  beforeAll(async () => {
    open = await bytesOf(await backupOf(small, null))
    locked = await bytesOf(await backupOf(small, words))
  })

  test('any byte changed', async () => {
    const change = fc.record({ at: fc.nat(), by: fc.integer({ min: 1, max: 255 }), secret: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(change, async ({ at, by, secret }) => {
        const bytes = (secret ? locked : open).slice()
        const place = at % bytes.length
        bytes[place] = (bytes[place] ?? 0) ^ by
        await expect(openBackup(new Blob([bytes]), words)).rejects.toMatchObject({ name: 'BackupError' })
      }),
      { numRuns: 250 },
    )
  })

  test('every byte of the header changed', async () => {
    const { end } = await readHeader(new Blob([locked]))
    for (let at = 0; at < end; at += 1) {
      const bytes = locked.slice()
      bytes[at] = (bytes[at] ?? 0) ^ 1
      expect(await faultOf(new Blob([bytes]), words)).not.toBe('opened')
    }
  })

  test('cut off anywhere, or with something behind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.boolean(), async (at, secret) => {
        const bytes = secret ? locked : open
        const cut = bytes.slice(0, at % bytes.length)
        expect(['truncated', 'foreign']).toContain(await faultOf(new Blob([cut]), words))
        const more = new Blob([bytes, bytes.subarray(0, 1 + (at % 9))])
        expect(await faultOf(more, words)).toBe('damaged')
      }),
      { numRuns: 200 },
    )
  })

  test.each([
    ['foreign', 'an empty file', ''],
    ['foreign', 'a text', 'Năm;Tên đơn vị\n2025;Thôn Một'],
    ['foreign', 'a zip', 'PK\u0003\u0004'],
    ['truncated', 'the first letters', 'PHONG TRAO'],
    ['damaged', 'a header that is none', 'PHONG TRAO - SAO LUU\n{"format":"phong-trao-backup"}\n'],
    ['newer', 'a later version', 'PHONG TRAO - SAO LUU\n{"format":"phong-trao-backup","version":2,"x":1}\n'],
  ])('%s: %s', async (fault, _, text) => {
    expect(await faultOf(new Blob([text]))).toBe(fault)
  })

  test('passphrase: missing, wrong, of other case; the right one in any composition of its letters', async () => {
    const file = new Blob([locked])
    expect(await faultOf(file)).toBe('passphrase_missing')
    expect(await faultOf(file, '')).toBe('passphrase_wrong')
    expect(await faultOf(file, 'Đúng mật khẩu')).toBe('passphrase_wrong')
    expect(await faultOf(file, words.normalize('NFD'))).toBe('opened')
  })

  test('an encrypted body holds nothing that can be read', async () => {
    const text = Buffer.from(locked).toString('latin1')
    expect(text).toContain('"iterations":10')
    expect(text).not.toContain('log.json')
    expect(Buffer.from(open).toString('latin1')).toContain('log.json')
  })

  test('the header cannot be put before another body, its digest mended', async () => {
    const { header, end } = await readHeader(new Blob([locked]))
    const told = { ...header, made_at: '2020-01-01T00:00:00.000Z' }
    const head = Buffer.from(`PHONG TRAO - SAO LUU\n${JSON.stringify(told)}\n`)
    const forged = Buffer.concat([head, locked.subarray(end, -32)])
    const digest = createHash('sha256').update(forged).digest()
    expect(await faultOf(new Blob([forged, digest]), words)).toBe('passphrase_wrong')
  })

  test('a page that may not encrypt says so, in both directions', async () => {
    vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array) => bytes })
    expect(await faultOf(new Blob([locked]), words)).toBe('no_crypto')
    await expect(backupOf(small, words)).rejects.toMatchObject({ fault: 'no_crypto' })
  })
})

describe('a file with the right digest but the wrong content is refused', () => {
  const whole = async (parts: Record<string, unknown>, listed?: (paths: string[]) => unknown) => {
    const writer = new ZipWriter(madeAt)
    const all = []
    for (const [path, content] of Object.entries(parts)) {
      const bytes =
        content instanceof Uint8Array ? content.slice() : new TextEncoder().encode(JSON.stringify(content))
      all.push(await writer.add({ path, content: bytes, compress: true }))
    }
    const manifest = listed ? listed(Object.keys(parts)) : { parts: all }
    const content = new TextEncoder().encode(JSON.stringify(manifest))
    await writer.add({ path: 'manifest.json', content, compress: true })
    return sealBackup(writer.end(), { app: '0.1.0', madeAt, passphrase: null })
  }
  const empty = { 'log.json': [], 'remembered.json': small.remembered, 'settings.json': {} }

  test.each([
    ['opened', 'an empty log', empty],
    ['damaged', 'no log', { 'remembered.json': small.remembered, 'settings.json': {} }],
    ['damaged', 'imports without their files', { ...empty, 'log.json': small.entries }],
    ['damaged', 'an entry that is none', { ...empty, 'log.json': [{ kind: 'import' }] }],
    ['damaged', 'entries out of turn', { ...empty, 'log.json': [small.entries[2], small.entries[2]] }],
    ['damaged', 'a file under another hash', { ...empty, [`sources/${'a'.repeat(64)}`]: new Uint8Array(3) }],
  ])('%s: %s', async (fault, _, parts) => {
    expect(await faultOf(await whole(parts))).toBe(fault)
  })

  test('damaged: a file that the manifest does not list', async () => {
    expect(await faultOf(await whole(empty, () => ({ parts: [] })))).toBe('damaged')
  })

  test('damaged: no zip at all', async () => {
    const file = await sealBackup(new Blob(['not a zip']), { app: '0.1.0', madeAt, passphrase: null })
    expect(await faultOf(file)).toBe('damaged')
    expect((await unsealBackup(file, null)).content).toHaveLength(9)
  })
})

describe('making a backup', () => {
  test('slow keys are the default', async () => {
    const file = await sealBackup(new Blob(['x']), { app: '0.1.0', madeAt, passphrase: 'a' })
    const { header } = await readHeader(file)
    expect(header.encryption).toMatchObject({
      cipher: 'AES-GCM',
      key: 'PBKDF2',
      hash: 'SHA-256',
      iterations: 600_000,
    })
    expect((await unsealBackup(file, 'a')).content).toEqual(new TextEncoder().encode('x'))
  })

  test('salt and iv differ from backup to backup', async () => {
    const headers = await Promise.all(
      [1, 2].map(async () => (await readHeader(await backupOf(small, 'a'))).header),
    )
    expect(headers[0]?.encryption?.salt).not.toBe(headers[1]?.encryption?.salt)
    expect(headers[0]?.encryption?.iv).not.toBe(headers[1]?.encryption?.iv)
  })

  test('refuses a log that has lost an entry or a file', async () => {
    const read = async (damaged: string[]) => ({ entries: [...small.entries], last: 3, ids: [1, 2], damaged })
    await expect(
      makeBackup({ read: () => read(['entry 2']), readAll: async () => small }, null),
    ).rejects.toMatchObject({ name: 'LogDamagedError', parts: ['entry 2'] })
    const [hash = ''] = small.sources.keys()
    const rotten = { ...small, sources: new Map([...small.sources, [hash, new Blob(['rotten'])]]) }
    await expect(
      makeBackup({ read: () => read([]), readAll: async () => rotten }, null),
    ).rejects.toMatchObject({ name: 'LogDamagedError' })
  })

  test('the file’s name bears the day', () => {
    expect(backupName(new Date(2026, 8, 5, 23, 59))).toBe('phongtrao-sao-luu-2026-09-05.ptb')
  })
})
