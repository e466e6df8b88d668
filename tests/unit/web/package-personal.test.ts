import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { personalSources } from '../../../web/store/package/personal-sources.ts'
import { recipe } from './backup-logs.ts'

function filesOf(contents: Record<string, string>) {
  const blobs = new Map<string, Blob>()
  const records = Object.entries(contents).map(([file, text]) => {
    const sha256 = createHash('sha256').update(text).digest('hex')
    blobs.set(sha256, new Blob([text]))
    return { file, sha256, recipe }
  })
  const source = async (sha256: string) => blobs.get(sha256) ?? new Blob()
  return personalSources(records, source)
}

test('columns of citizen and telephone numbers are found by heading and by value, others are not', async () => {
  const found = await filesOf({
    'a.csv': 'Năm;Tên đơn vị;Số CCCD;Điểm\n2025;Thôn Một;;9\n2025;Thôn Hai;;8\n',
    'b.csv':
      'Năm;Tên đơn vị;Liên hệ\n2025;Thôn Một;0912345678\n2025;Thôn Hai;0987 654 321\n2025;Thôn Ba;0356789012\n',
    'c.csv': 'Năm;Tên đơn vị;Số hộ\n2025;Thôn Một;120\n2025;Thôn Hai;95\n',
  })
  expect(found).toEqual([
    { file: 'a.csv', sheet: null, column: 'Số CCCD', kind: 'citizen_id' },
    { file: 'b.csv', sheet: null, column: 'Liên hệ', kind: 'phone' },
  ])
})

test('the same file, taken in twice, is named once; one that is no table, not at all', async () => {
  const text = 'Năm;Điện thoại\n2025;x\n'
  const found = await filesOf({ 'a.csv': text, 'b.csv': text, 'c.pdf': '%PDF-1.7\n0912345678', 'd.csv': '' })
  expect(found).toEqual([{ file: 'a.csv', sheet: null, column: 'Điện thoại', kind: 'phone' }])
})
