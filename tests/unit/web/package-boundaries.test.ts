import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type OwnBoundaries, readOwnBoundaries } from '../../../data/boundaries/own-boundaries.ts'
import { simplifyBoundaries } from '../../../data/boundaries/simplify-boundaries.ts'
import { makePackage } from '../../../web/store/package/make-package.ts'
import { openPackage } from '../../../web/store/package/open-package.ts'
import { province } from '../../fixtures/small-province.ts'
import { openGround } from './package-ground.ts'
import { polygonAt } from './square-shapes.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const own: OwnBoundaries = {
  file: 'xa.geojson',
  saved_at: '2026-01-01T00:00:00.000Z',
  scope: province,
  topology: simplifyBoundaries(new Map([['x', polygonAt(0, 0, true)]])).topology,
}
const wish = {
  ...{ title: 'Tỉnh Mới', organisation: 'Công an tỉnh', sources: false, plans: [], notes: [] },
  years: new Set([2025]),
}
const open = async (file: Blob) => openPackage(new Uint8Array(await file.arrayBuffer()))

let opening: Awaited<ReturnType<typeof openGround>>
beforeAll(async () => {
  opening = await openGround([])
})
afterAll(() => opening.close())

test('a package has the boundaries that its publisher put in, as they were', async () => {
  const { file } = await makePackage({ ...wish, boundaries: [own] }, opening.ground)
  expect(readOwnBoundaries((await open(file)).boundaries)).toEqual([own])
})

test('a package without boundaries opens and has none, and nothing of them is in it', async () => {
  const { file, manifest } = await makePackage(wish, opening.ground)
  expect(readOwnBoundaries((await open(file)).boundaries)).toEqual([])
  expect(manifest.parts.map(({ path }) => path)).not.toContain('boundaries.json.gz')
  expect('boundaries' in manifest).toBe(false)
})
