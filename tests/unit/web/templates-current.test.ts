import Papa from 'papaparse'
import { expect, test } from 'vitest'
import type { Dataset } from '../../../data/model/dataset.ts'
import { addDataTexts } from '../../../web/i18n/data-texts.ts'
import { formatOf } from '../../../web/i18n/format.ts'
import { currentFileName, makeCurrentFile } from '../../../web/pages/data/templates/current-file.ts'
import { NoFileError } from '../../../web/pages/data/templates/use-file-making.ts'
import { createTexts } from '../../fixtures/both-languages.ts'
import { demo as shipped } from './small-manifest.ts'

const texts = createTexts('vi')
addDataTexts(texts)
const t = texts.getFixedT('vi', 'templates')
const format = formatOf('vi')

const years = [
  { year: 2024, as_of: '2024-12-05', provisional: false },
  { year: 2025, as_of: '2025-06-30', provisional: true },
]
const demo: Dataset = { ...shipped, kind: 'demonstration', years }
const own: Dataset = { ...shipped, id: 'workspace', kind: 'workspace', imports: [], years }

const fileOf = (dataset: Dataset, year: number | null) => ({
  choice: { dataset, contract: 'recognition' as const, contracts: [], year, area: null },
  kind: 'CSV' as const,
  name: 'Số liệu của đơn vị',
  areaName: 'Tỉnh Hưng Yên',
})
const row = { year: 2025, unit_name: 'Sở A', sector: 'agency', commune: 'Phường Phố Hiến', safe: true }

async function linesOf(dataset: Dataset, year: number | null): Promise<string[][]> {
  const { content } = await makeCurrentFile(fileOf(dataset, year), async () => [row], t, format)
  return Papa.parse<string[]>(await content.text(), { delimiter: ';', skipEmptyLines: true }).data
}

test('a file of demonstration data is named so and says so above its headings', async () => {
  expect(currentFileName(fileOf(demo, 2025))).toBe('so-lieu-minh-hoa-cong-nhan-2025-tinh-hung-yen.csv')
  const [title, header, first] = await linesOf(demo, 2025)
  expect(title?.[0]?.replace('\ufeff', '')).toBe(
    'Số liệu minh họa, không phải số liệu thật · năm 2025 · số liệu đến ngày 30/06/2025 · số liệu tạm tính',
  )
  expect(header?.[0]).toBe('Năm')
  expect(first?.slice(0, 4)).toEqual(['2025', '', 'Sở A', 'Cơ quan'])
})

test('own data is named by what it is, of when, and whether provisional', async () => {
  expect(currentFileName(fileOf(own, null))).toBe('cong-nhan-moi-nam-tinh-hung-yen.csv')
  const [title] = await linesOf(own, 2024)
  expect(title?.[0]?.replace('\ufeff', '')).toBe(
    'Số liệu của đơn vị · năm 2024 · số liệu đến ngày 05/12/2024',
  )
  const [all] = await linesOf(own, null)
  expect(all?.[0]?.replace('\ufeff', '')).toBe('Số liệu của đơn vị · các năm 2024–2025')
})

test('own data with demonstration data among it is marked, too', async () => {
  const entry: Dataset['imports'][number] = {
    id: 1,
    contract: 'recognition',
    file: 'a.csv',
    sha256: 'f'.repeat(64),
    years: [2024],
    rows: 1,
    mode: 'rows',
    area_id: null,
    absent: [],
    demonstration: true,
  }
  const mixed: Dataset = { ...own, imports: [{ ...entry, id: 2, demonstration: false }, entry] }
  expect(currentFileName(fileOf(mixed, 2024))).toMatch(/^so-lieu-minh-hoa-/)
  const [title] = await linesOf(mixed, 2024)
  expect(title?.[0]).toContain('Số liệu minh họa, không phải số liệu thật · Số liệu của đơn vị')
})

test('without rows there is no file, and it is said why', async () => {
  const making = makeCurrentFile(fileOf(own, 2024), async () => [], t, format)
  await expect(making).rejects.toThrow(NoFileError)
  await expect(making).rejects.toThrow('Bộ số liệu này không có dòng nào như vậy')
})
