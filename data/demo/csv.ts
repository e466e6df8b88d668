import type { Column, Contract } from '../contracts/contract.ts'

export type Cell = string | number | boolean | null

const words: Readonly<Record<string, string>> = {
  residential: 'Khu dân cư',
  agency: 'Cơ quan',
  enterprise: 'Doanh nghiệp',
  school: 'Cơ sở giáo dục',
  province: 'Tỉnh',
  district: 'Huyện',
  commune: 'Xã',
  excellent: 'Xuất sắc',
  good: 'Khá',
  average: 'Trung bình',
  weak: 'Yếu',
}

/** A file as a province's Excel writes it: BOM, semicolons, decimal comma, the contract's headings. */
export function toCsv(contract: Contract, rows: readonly Readonly<Record<string, Cell>>[]): string {
  const { columns } = contract
  const lines = [
    columns.map((column) => quoted(column.heading)),
    ...rows.map((row) => columns.map((column) => quoted(written(column, row[column.id] ?? null)))),
  ]
  return `\ufeff${lines.map((cells) => `${cells.join(';')}\n`).join('')}`
}

/** A value in words that the contract's type reads back; empty for "not reported". */
function written(column: Column, value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return yesNo(column, value)
  if (typeof value === 'number') return column.type === 'score' ? decimal(value) : String(value)
  if (column.type === 'day') return value.split('-').reverse().join('/')
  return ['sector', 'level', 'class'].includes(column.type) ? (words[value] ?? value) : value
}

function yesNo({ id }: Column, value: boolean): string {
  if (id === 'safe') return value ? 'Đạt' : 'Chưa đạt'
  return value ? 'Có' : 'Không'
}

const decimal = (value: number) => value.toFixed(1).replace('.', ',')

const quoted = (cell: string) => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
