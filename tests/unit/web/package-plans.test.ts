import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { resolveView } from '../../../web/app/view.ts'
import { heldPlan, ownPlan } from '../../../web/store/held-plan.ts'
import { makePackage } from '../../../web/store/package/make-package.ts'
import { openPackage } from '../../../web/store/package/open-package.ts'
import { PackageManifest } from '../../../web/store/package/package-manifest.ts'
import { keptPlan, schoolPlan } from '../../fixtures/own-plan.ts'
import { province } from '../../fixtures/small-province.ts'
import { manifest, openGround } from './package-ground.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const own = heldPlan(keptPlan(schoolPlan('truong-an-toan', 80, province)))
const wish = {
  title: 'Tỉnh Mới',
  organisation: 'Công an tỉnh',
  sources: false,
  years: new Set([2025]),
  notes: [],
}
const madeAt = new Date('2026-01-15T08:30:00.000Z')
const open = async (file: Blob) => openPackage(new Uint8Array(await file.arrayBuffer()))

let opening: Awaited<ReturnType<typeof openGround>>
beforeAll(async () => {
  opening = await openGround([own])
})
afterAll(() => opening.close())

describe('a package with a plan', () => {
  test('has it with its rules, and figures of its first page held against it', async () => {
    const made = await makePackage({ ...wish, plans: [own] }, opening.ground, undefined, madeAt)
    const opened = await open(made.file)
    expect(opened.plans).toEqual([own])
    const visitors = {
      ...manifest,
      datasets: [opened.dataset],
      plans: opened.plans.map(({ entry }) => entry),
    }
    const { view } = resolveView({}, visitors)
    expect(view.plan).toBe(own.key)
    const targets = opened.firstResults.find(({ key }) => key[2] === 'overview/targets')
    expect(targets?.key[3].plan).toBe(own.key)
    // u1 and u3 of 2025 are safe: 2 of 2 schools, and 80 % takes both.
    expect(targets?.rows).toMatchObject([
      { rule_id: 'safe-schools', k: 2, n: 2, target_percent: 80, met: true, missing: 0 },
    ])
  })

  test('is what the publisher chose: without it, nothing of it is in the package', async () => {
    const { file } = await makePackage({ ...wish, plans: [] }, opening.ground, undefined, madeAt)
    const opened = await open(file)
    expect(opened.plans).toEqual([])
    expect(JSON.stringify(opened.manifest)).not.toContain('truong-an-toan')
  })
})

test('a manifest of before has no plans; one plan that cannot be read leaves the others', async () => {
  const { manifest: made } = await makePackage({ ...wish, plans: [own] }, opening.ground, undefined, madeAt)
  const { plans, ...older } = made
  expect(PackageManifest.safeParse(older).success).toBe(true)
  expect(plans).toEqual([ownPlan(own)])
  expect(PackageManifest.safeParse({ ...made, plans: [{ plan: 7 }, ownPlan(own)] }).success).toBe(true)
})
