import { describe, expect, test } from 'vitest'
import { type OpenedPackage, openPackage } from '../../../web/store/package/open-package.ts'
import { PackageError } from '../../../web/store/package/package-error.ts'
import type { KeptPackage, PackageShelf } from '../../../web/store/package/package-shelf.ts'
import { Packages } from '../../../web/store/package/packages.ts'
import { app, packageFileOf } from './package-files.ts'

const [first, second] = [
  packageFileOf({ title: 'Gói một', version: '1'.repeat(64) }),
  packageFileOf({ title: 'Gói hai', version: '2'.repeat(64) }),
]
const fileOf = (bytes: Uint8Array<ArrayBuffer>, name = 'gói.zip') => new File([bytes], name)

/** A shelf in memory, which outlives the page. */
class Shelf implements PackageShelf {
  kept: KeptPackage[] = []
  full = false
  all = async () => this.kept
  put = async (kept: KeptPackage) => {
    if (this.full) throw new DOMException('full', 'QuotaExceededError')
    await this.remove(kept.version)
    this.kept = [...this.kept, kept]
  }
  remove = async (version: string) => {
    this.kept = this.kept.filter((one) => one.version !== version)
  }
}

function visit(shelf: PackageShelf, beside: () => Promise<OpenedPackage | null> = async () => null) {
  return new Packages({ app, shelf, beside })
}
const titles = (packages: Packages) => packages.get().opened.map(({ manifest }) => manifest.title)

describe('a package that a visitor opens', () => {
  test('is offered under an id of its own, and its rows are found by its dataset', async () => {
    const packages = visit(new Shelf())
    let told = 0
    packages.subscribe(() => {
      told += 1
    })
    const { opened, kept } = await packages.open(fileOf(first))
    expect(kept).toBe(true)
    expect(told).toBe(1)
    expect(opened.dataset.id).toBe('opened-111111111111')
    expect(packages.tablesOf(opened.dataset)).toBe(opened.tables)
    expect(packages.tablesOf({ ...opened.dataset, version: '9'.repeat(64) })).toBeNull()
  })

  test('is there again at the next visit, until it is closed', async () => {
    const shelf = new Shelf()
    const before = visit(shelf)
    await before.open(fileOf(first))
    await before.open(fileOf(second))
    const after = visit(shelf)
    await after.start()
    expect(titles(after)).toEqual(['Gói một', 'Gói hai'])
    const [one] = after.get().opened
    if (!one) throw new Error('not opened')
    await after.close(one)
    expect(titles(after)).toEqual(['Gói hai'])
    expect(after.tablesOf(one.dataset)).toBeNull()
    const last = visit(shelf)
    await last.start()
    expect(titles(last)).toEqual(['Gói hai'])
  })

  test('twice is there once', async () => {
    const packages = visit(new Shelf())
    await packages.open(fileOf(first))
    await packages.open(fileOf(first, 'bản sao.zip'))
    expect(titles(packages)).toEqual(['Gói một'])
  })

  test('is open without being kept where the browser has no room', async () => {
    const shelf = new Shelf()
    shelf.full = true
    const packages = visit(shelf)
    expect(await packages.open(fileOf(first))).toMatchObject({ kept: false })
    expect(titles(packages)).toEqual(['Gói một'])
  })

  test.each([
    ['damaged', first.slice(0, -40)],
    ['damaged', packageFileOf({ rows: new TextEncoder().encode('no Arrow') })],
    ['foreign', new Uint8Array(9)],
  ])('%s: changes nothing', async (fault, bytes) => {
    const shelf = new Shelf()
    const packages = visit(shelf)
    await packages.open(fileOf(second))
    const before = packages.get()
    await expect(packages.open(fileOf(bytes))).rejects.toMatchObject({ fault, file: 'gói.zip' })
    expect(packages.get()).toBe(before)
    expect(shelf.kept).toHaveLength(1)
  })
})

describe('at start', () => {
  test('the package beside the page is there under a name that stays', async () => {
    const packages = visit(new Shelf(), () => openPackage(first))
    await packages.start()
    expect(packages.get().beside?.dataset).toMatchObject({ id: 'package', name: 'Gói một' })
  })

  test('what is damaged is named, and all else is there', async () => {
    const shelf = new Shelf()
    await visit(shelf).open(fileOf(first))
    shelf.kept = [{ version: '3'.repeat(64), file: 'hỏng.zip', content: new Blob(['PK']) }, ...shelf.kept]
    const packages = visit(shelf, () => Promise.reject(new PackageError('damaged', 'phongtrao-data.zip')))
    await packages.start()
    expect(packages.get().beside).toBeNull()
    expect(titles(packages)).toEqual(['Gói một'])
    expect(
      packages
        .get()
        .faults.map(({ file }) => file)
        .toSorted(),
    ).toEqual(['hỏng.zip', 'phongtrao-data.zip'])
  })

  test('what is kept and cannot be opened can be kept no longer', async () => {
    const shelf = new Shelf()
    shelf.kept = [{ version: '3'.repeat(64), file: 'hỏng.zip', content: new Blob(['PK']) }]
    const packages = visit(shelf, () => Promise.reject(new PackageError('damaged', 'phongtrao-data.zip')))
    await packages.start()
    for (const problem of packages.get().faults) await packages.forget(problem)
    expect(packages.get().faults).toEqual([])
    expect(shelf.kept).toEqual([])
  })

  test('a browser that keeps nothing opens nothing, and says nothing', async () => {
    const refused = () => Promise.reject(new Error('refused'))
    const packages = visit({ all: refused, put: refused, remove: refused }, () => openPackage(first))
    await packages.start()
    expect(packages.get()).toMatchObject({ opened: [], faults: [], beside: { dataset: { id: 'package' } } })
  })
})

test('a package that is about to be published answers until it is let go', async () => {
  const packages = visit(new Shelf())
  const draft = await openPackage(first)
  const release = packages.hold(draft)
  expect(packages.tablesOf(draft.dataset)).toBe(draft.tables)
  release()
  expect(packages.tablesOf(draft.dataset)).toBeNull()
})
