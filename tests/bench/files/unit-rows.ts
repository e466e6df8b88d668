import { closeSync, openSync, writeSync } from 'node:fs'
import { buildAreas } from '../../../data/areas/build-areas.ts'
import { areaId, inForce } from '../../../data/model/area.ts'

const heading =
  'Năm;Mã đơn vị;Tên đơn vị;Loại hình;Cấp quản lý;Xã, phường, đặc khu;Điểm;Phân loại phong trào;Số mô hình xếp loại khá trở lên'
const kinds = [
  ['KDC', 'Tổ dân phố số', 'Khu dân cư', 'Xã'],
  ['CQ', 'Cơ quan, ban, ngành số', 'Cơ quan', 'Xã'],
  ['DN', 'Công ty cổ phần Hưng Yên', 'Doanh nghiệp', 'Tỉnh'],
  ['TH', 'Trường THCS', 'Cơ sở giáo dục', 'Xã'],
] as const
const classes = ['Xuất sắc', 'Khá', 'Khá', 'Trung bình', 'Yếu'] as const

/** Communes of today's Hưng Yên. */
function communes(): string[] {
  const { areas } = buildAreas()
  const province = areaId('33', '2025-07-01')
  return areas
    .filter((area) => area.level === 'commune' && area.parent_id === province && inForce(area, '2025-10-31'))
    .map(({ full_name }) => full_name)
}

/** Writes so many clean rows of units of 2025 as a CSV of about 100 bytes a row; bytes written. */
export function writeUnitRows(path: string, rows: number): number {
  const names = communes()
  const file = openSync(path, 'w')
  let bytes = writeSync(file, `\ufeff${heading}\r\n`)
  let lines: string[] = []
  for (let row = 1; row <= rows; row += 1) {
    const [code, name, sector, level] = kinds[row % kinds.length] ?? kinds[0]
    const commune = names[(row * 7) % names.length]
    const score = `${60 + (row % 40)},${row % 10}`
    const number = String(row).padStart(7, '0')
    lines.push(
      `2025;${code}${number};${name} ${row};${sector};${level};${commune};${score};${classes[row % classes.length]};${row % 4}`,
    )
    if (lines.length === 20_000 || row === rows) {
      bytes += writeSync(file, `${lines.join('\r\n')}\r\n`)
      lines = []
    }
  }
  closeSync(file)
  return bytes
}
