import { expect, test } from 'vitest'
import { AreaIndex } from '../../../data/ingest/area-index.ts'
import { ingest } from '../../../data/ingest/ingest.ts'
import { ProblemsError } from '../../../data/ingest/problem.ts'
import { nothingRemembered } from '../../../data/ingest/remembered.ts'
import { fewAreas } from './few-areas.ts'

const context = { areas: new AreaIndex(fewAreas), remembered: nothingRemembered, importId: 1 }
const read = (...lines: string[]) =>
  ingest('list.csv', new TextEncoder().encode(lines.join('\n')), { contracts: ['recognition'] }, context)

const header =
  'Năm;Tên đơn vị;Loại hình;Xã, phường, thị trấn;Đăng ký An toàn về ANTT;Đạt chuẩn An toàn về ANTT'

test('a file that is right comes through from bytes to rows, warnings with it', async () => {
  const done = await read(header, '2025;Sở A;Cơ quan;Xã Mới;Không;Đạt', '2025;Sở B;Cơ quan;Xã Mới;Có;Đạt')
  expect(done.rows).toEqual({ read: 2, taken: 2, left_out: 0 })
  expect(done.problems.map(({ code, row }) => [code, row])).toEqual([['safe_not_registered', 2]])
})

test.each([
  ['no file at all', []],
  ['a bad cell', [header, '2025;Sở A;Cơ quan;Xã Mới;Có;Đạt', '2025;Sở B;Cơ quan;Xã Mới;Có;?']],
  ['an unknown area', [header, '2025;Sở A;Cơ quan;Xã Lạ;Có;Đạt']],
  ['a column that is missing', ['Năm;Tên đơn vị;Loại hình', '2025;Sở A;Cơ quan']],
  ['a quote that is never closed', [header, '2025;"Sở A;Cơ quan;Xã Mới;Có;Đạt']],
])('where a file has to be right, %s is refused as a whole', async (_, lines) => {
  await expect(read(...lines)).rejects.toThrow(ProblemsError)
})
