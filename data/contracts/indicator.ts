import { type Contract, optional, required } from './contract.ts'

/** A figure that an area reports itself, such as people informed: one row is one indicator in one year. */
export const indicator: Contract = {
  id: 'indicator',
  columns: [
    required('year', 'year', 'Năm', 'Năm báo cáo', 'Năm số liệu', 'Năm thống kê'),
    optional('area_code', 'text', 'Mã địa bàn', 'Mã ĐVHC', 'Mã đơn vị hành chính', 'Mã xã'),
    required(
      'area',
      'text',
      'Địa bàn',
      'Đơn vị hành chính',
      'Địa phương',
      'Tên địa bàn',
      'Tên địa phương',
      'Tên đơn vị hành chính',
      'Xã, phường',
      'Xã, phường, thị trấn',
      'Xã, phường, đặc khu',
    ),
    required('indicator', 'indicator', 'Chỉ số', 'Mã chỉ số', 'Mã chỉ tiêu', 'Chỉ tiêu', 'Tên chỉ số'),
    required('numerator', 'count', 'Tử số', 'Số thực hiện', 'Giá trị', 'Kết quả thực hiện'),
    optional('denominator', 'count', 'Mẫu số', 'Tổng số', 'Trên tổng số'),
    optional('note', 'text', 'Ghi chú'),
  ],
}
