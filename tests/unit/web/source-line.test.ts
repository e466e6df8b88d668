import { describe, expect, test } from 'vitest'
import type { Dataset } from '../../../data/model/dataset.ts'
import { datasetName } from '../../../web/app/dataset-name.ts'
import { demonstrationLabel } from '../../../web/app/demonstration-label.ts'
import { sourceLine } from '../../../web/app/source-line.ts'
import { resolveView } from '../../../web/app/view.ts'
import { formatOf } from '../../../web/i18n/format.ts'
import { createTexts } from '../../fixtures/both-languages.ts'
import { demo, manifest, published } from './small-manifest.ts'

const { t } = createTexts('vi')
const format = formatOf('vi')

const line = (dataset: Dataset, year: number) =>
  sourceLine(
    resolveView({ dataset: dataset.id, year: String(year) }, { ...manifest, datasets: [dataset] }).view,
    t,
    format,
  )

const own: Dataset = {
  ...demo,
  id: 'workspace',
  kind: 'workspace',
  years: [
    { year: 2025, as_of: '2025-12-05', provisional: false },
    { year: 2026, as_of: '2026-10-31', provisional: true },
  ],
}
const imported = {
  id: 1,
  contract: 'recognition' as const,
  file: 'a.csv',
  sha256: 'a'.repeat(64),
  years: [2025],
  rows: 1,
  mode: 'rows' as const,
  area_id: null,
  absent: [],
}
const released: Dataset = {
  ...own,
  id: 'package',
  kind: 'published',
  name: 'Kết quả năm 2025',
  // Midday is the same day wherever the test runs.
  made_at: '2026-01-15T05:00:00.000Z',
}

describe('the source says which dataset, of when, provisional or final', () => {
  test.each([
    [
      'own figures of a year that has closed',
      own,
      2025,
      'Số liệu của đơn vị, lưu trong trình duyệt này · số liệu đến ngày 05/12/2025 · số liệu chính thức · theo địa giới của năm báo cáo',
    ],
    [
      'own figures of a year that has not',
      own,
      2026,
      'Số liệu của đơn vị, lưu trong trình duyệt này · số liệu đến ngày 31/10/2026 · số liệu tạm tính · theo địa giới của năm báo cáo',
    ],
    [
      'a package, with its title and its day',
      released,
      2025,
      'Kết quả năm 2025 · công bố ngày 15/01/2026 · số liệu đến ngày 05/12/2025 · số liệu chính thức · theo địa giới của năm báo cáo',
    ],
    [
      'figures from newspapers, whose day is not known',
      published,
      2023,
      'Số liệu đã công bố trên báo và cổng thông tin, nguồn ghi ở từng dòng',
    ],
  ])('%s', (_, dataset, year, said) => {
    expect(line(dataset, year)).toBe(said)
  })

  test('demonstration is never called final', () => {
    expect(line(demo, 2025)).toBe('Số liệu minh họa, không phải số liệu thật · theo địa giới của năm báo cáo')
  })

  test('own figures with demonstration among them say so', () => {
    const mixed = { ...own, imports: [imported, { ...imported, id: 2, demonstration: true }] }
    expect(line(mixed, 2025)).toContain(' · Có số liệu minh họa · ')
  })
})

test.each([
  [demo, 'dataset.demo.label'],
  [{ ...own, imports: [imported] }, null],
  [{ ...own, imports: [imported, { ...imported, demonstration: true }] }, 'dataset.someDemonstration'],
  [{ ...released, imports: [{ ...imported, demonstration: true }] }, 'dataset.someDemonstration'],
])('demonstration data is labelled in whatever dataset', (dataset, label) => {
  expect(demonstrationLabel(dataset)).toBe(label)
})

test.each([
  [demo, 'Minh họa: Hưng Yên'],
  [own, 'Số liệu của đơn vị'],
  [released, 'Kết quả năm 2025'],
  [{ ...released, name: null }, 'Số liệu được công bố'],
])('a dataset is called by its title, else by the app’s own name for it', (dataset, name) => {
  expect(datasetName(dataset, t)).toBe(name)
})
