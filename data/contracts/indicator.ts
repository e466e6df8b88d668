import { type Contract, optional, required } from './contract.ts'

/** A figure that an area reports itself, such as people informed: one row is one indicator in one year. */
export const indicator: Contract = {
  id: 'indicator',
  columns: [
    required('year', 'year', 'Năm'),
    optional('area_code', 'text', 'Mã địa bàn'),
    required('area', 'text', 'Địa bàn', 'Đơn vị hành chính'),
    required('indicator', 'text', 'Mã chỉ số'),
    required('numerator', 'count', 'Tử số'),
    optional('denominator', 'count', 'Mẫu số'),
    optional('note', 'text', 'Ghi chú'),
  ],
}
