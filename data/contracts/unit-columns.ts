import { type Column, optional, required } from './contract.ts'

/** The columns that name a unit and its place, the same in both lists of units. */
export const unitColumns: readonly Column[] = [
  required('year', 'year', 'Năm'),
  optional('unit_code', 'text', 'Mã đơn vị', 'Mã số'),
  required('unit_name', 'text', 'Tên đơn vị', 'Tên cơ quan, đơn vị', 'Đơn vị'),
  required('sector', 'sector', 'Loại hình', 'Loại hình đơn vị'),
  optional('level', 'level', 'Cấp quản lý', 'Cấp'),
  optional('district', 'text', 'Huyện, thị xã, thành phố', 'Huyện', 'Cấp huyện'),
  required('commune', 'text', 'Xã, phường, thị trấn', 'Xã, phường, đặc khu', 'Xã, phường', 'Xã', 'Cấp xã'),
]
