import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findHeader, joinHeadings } from '../../../data/ingest/find-header.ts'
import { rowsOf } from './fake-file.ts'

const place = (rows: string[][]) => {
  const header = findHeader(rows)
  return header && [header.row, header.rows]
}

describe('the header', () => {
  test('may be the first row', () => {
    expect(place(rowsOf('Năm|Tên đơn vị|Loại hình\n2025|A|Cơ quan'))).toEqual([1, 1])
  })

  test('stands under any titles', () => {
    const titles = [
      'ỦY BAN NHÂN DÂN',
      'XÃ LƯƠNG BẰNG|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      '',
      'Biểu số 02',
      'Năm 2025',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...titles), { maxLength: 12 }), (above) => {
        const rows = rowsOf(['x', ...above, 'STT|Tên đơn vị|Xếp loại', '1|A|Khá', '2|B|Khá'].join('\n'))
        expect(place(rows)).toEqual([above.length + 2, 1])
      }),
    )
  })

  test('is not taken again where a printout repeats it', () => {
    expect(place(rowsOf('STT|Tên đơn vị|Xếp loại\n1|A|Khá\nSTT|Tên đơn vị|Xếp loại\n2|B|Khá'))).toEqual([
      1, 1,
    ])
  })

  test('is none in rows that only hold values', () => {
    expect(place(rowsOf('2025|Trường A|Khá\n2025|Trường B|Yếu'))).toBeNull()
    expect(findHeader([])).toBeNull()
  })
})

describe('merged cells', () => {
  const two = rowsOf(`
STT|Tên đơn vị|Kết quả||Quyết định||Ghi chú
||Điểm|Xếp loại|Số|Ngày|
1|A|90|Khá|1|2|`)

  test('over two rows go on to the right and down', () => {
    expect(place(two)).toEqual([2, 2])
    expect(joinHeadings(two, 2, 2)).toEqual([
      'STT',
      'Tên đơn vị',
      'Kết quả / Điểm',
      'Kết quả / Xếp loại',
      'Quyết định / Số',
      'Quyết định / Ngày',
      'Ghi chú',
    ])
  })

  test('over three rows', () => {
    const three = rowsOf(`
TT|Địa phương|Phân loại phong trào||||Ghi chú
||Xuất sắc||Khá||
||SL|%|SL|%|
1|Xã A|5|55,5|4|44,4|`)
    expect(place(three)).toEqual([3, 3])
    expect(joinHeadings(three, 3, 3).slice(2)).toEqual([
      'Phân loại phong trào / Xuất sắc / SL',
      'Phân loại phong trào / Xuất sắc / %',
      'Phân loại phong trào / Khá / SL',
      'Phân loại phong trào / Khá / %',
      'Ghi chú',
    ])
  })

  test('a heading that spans its own two rows does not reach over its neighbour', () => {
    const rows = rowsOf('Tên đơn vị||Xếp loại\n|Xã|\nA|Xã A|Khá')
    expect(joinHeadings(rows, 2, 2)).toEqual(['Tên đơn vị', 'Xã', 'Xếp loại'])
  })
})

test('a chosen row is taken, with as many rows as fit it best', () => {
  const rows = rowsOf('STT|Tên đơn vị|Xếp loại\nA|B|C\n1|Tên cơ quan|Khá')
  expect(findHeader(rows, { row: 2, rows: 1 })).toMatchObject({ row: 2, rows: 1, headings: ['A', 'B', 'C'] })
  expect(findHeader(rows, { row: 1 })).toMatchObject({ row: 1, rows: 1 })
  expect(findHeader(rows, { row: 9 })).toMatchObject({ row: 9, headings: [] })
})
