import { type Contract, optional, required } from './contract.ts'

/**
 * Counts of one area and sector (and level) in one year. Published figures are of this shape, too: they
 * often lack the number of units, say how they name it, and carry their source.
 */
export const summary: Contract = {
  id: 'summary',
  columns: [
    required('year', 'year', 'Năm'),
    optional('area_code', 'text', 'Mã địa bàn'),
    required('area', 'text', 'Địa bàn', 'Đơn vị hành chính'),
    required('sector', 'sectors', 'Loại hình', 'Loại hình đơn vị'),
    optional('level', 'level', 'Cấp quản lý', 'Cấp'),
    optional('kind', 'text', 'Gồm', 'Loại đơn vị'),
    optional('units', 'count', 'Tổng số đơn vị', 'Tổng số'),
    optional('units_named', 'text', 'Mẫu số trong nguồn'),
    optional('registered', 'count', 'Đăng ký An toàn về ANTT', 'Đăng ký'),
    optional('safe', 'count', 'Đạt chuẩn An toàn về ANTT', 'Đạt chuẩn'),
    optional('excellent', 'count', 'Xuất sắc'),
    optional('good', 'count', 'Khá'),
    optional('average', 'count', 'Trung bình'),
    optional('weak', 'count', 'Yếu'),
    optional('typical_registered', 'count', 'Đăng ký điển hình'),
    optional('typical', 'count', 'Công nhận điển hình', 'Điển hình'),
    optional('printed_safe_percent', 'percent', 'Tỷ lệ đạt chuẩn in trong nguồn'),
    optional('source', 'text', 'Nguồn'),
    optional('note', 'text', 'Ghi chú'),
  ],
}
