import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { fitPackage } from '../../../web/store/package/fit-package.ts'
import { makePackage } from '../../../web/store/package/make-package.ts'
import { openPackage } from '../../../web/store/package/open-package.ts'
import { smallDeck, smallSlide } from '../../fixtures/deck.ts'
import { manifest, openGround } from './package-ground.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const wish = {
  title: 'Tỉnh Mới',
  organisation: 'Công an tỉnh',
  sources: false,
  years: new Set([2025]),
  plans: [],
  notes: [],
}
const view = { dataset: 'workspace', year: '2025', plan: 'none' }
const own = smallDeck({ slides: [smallSlide({ view })] })
const open = async (file: Blob) => openPackage(new Uint8Array(await file.arrayBuffer()))

let opening: Awaited<ReturnType<typeof openGround>>
beforeAll(async () => {
  opening = await openGround()
})
afterAll(() => opening.close())

test('a package has the decks on its data, and a visitor sees them on those, whatever they are called there', async () => {
  const decks = [own, smallDeck({ id: 'demo' })]
  const opened = await open((await makePackage({ ...wish, decks }, opening.ground)).file)
  expect(opened.decks).toEqual([own])
  const fitted = await fitPackage(opened, 'opened-1', { reference: manifest.reference, edition: '' })
  expect(fitted.decks).toEqual([
    { ...own, id: 'opened-1-d1', slides: [smallSlide({ view: { ...view, dataset: 'opened-1' } })] },
  ])
})

test('a package without decks says nothing of them', async () => {
  const { file, manifest: made } = await makePackage(wish, opening.ground)
  expect('decks' in made).toBe(false)
  expect((await open(file)).decks).toEqual([])
})
