import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { fitPackage } from '../../../web/store/package/fit-package.ts'
import { makePackage } from '../../../web/store/package/make-package.ts'
import { openPackage } from '../../../web/store/package/open-package.ts'
import { PackageManifest } from '../../../web/store/package/package-manifest.ts'
import { smallNote } from '../../fixtures/note.ts'
import { manifest, openGround } from './package-ground.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const wish = {
  title: 'Tỉnh Mới',
  organisation: 'Công an tỉnh',
  sources: false,
  years: new Set([2025]),
  plans: [],
}
const inside = smallNote({ dataset: 'workspace', text: 'Số liệu tạm tính' })
const notes = [
  inside,
  smallNote({ id: 'before', dataset: 'workspace', year: 2024 }),
  smallNote({ id: 'demo' }),
]
const open = async (file: Blob) => openPackage(new Uint8Array(await file.arrayBuffer()))

let opening: Awaited<ReturnType<typeof openGround>>
beforeAll(async () => {
  opening = await openGround()
})
afterAll(() => opening.close())

test('a package has the notes on its figures, and a visitor sees them on those, whatever they are called there', async () => {
  const opened = await open((await makePackage({ ...wish, notes }, opening.ground)).file)
  expect(opened.notes).toEqual([inside])
  const fitted = await fitPackage(opened, 'package', { reference: manifest.reference, edition: '' })
  expect(fitted.notes).toEqual([{ ...inside, dataset: 'package' }])
  const elsewhere = await fitPackage(opened, 'opened-1', { reference: {}, edition: 'another' })
  expect(elsewhere.notes).toEqual([{ ...inside, dataset: 'opened-1' }])
})

test('a package without notes opens, and so does one with a note that cannot be read', async () => {
  const { file, manifest: made } = await makePackage({ ...wish, notes: [] }, opening.ground)
  expect('notes' in made).toBe(false)
  expect((await open(file)).notes).toEqual([])
  expect(PackageManifest.safeParse({ ...made, notes: [{ text: 7 }, inside] }).success).toBe(true)
})
