import { type Contract, optional } from './contract.ts'
import { unitColumns } from './unit-columns.ts'

/** "Safe" (TT 124/2021/TT-BCA) and typical (QĐ 9745, QĐ 3554): one row is one unit in one year. */
export const recognition: Contract = {
  id: 'recognition',
  columns: [
    ...unitColumns,
    optional('registered', 'yes_no', 'Đăng ký An toàn về ANTT', 'Đăng ký', 'Đăng ký ANTT'),
    optional('safe', 'yes_no', 'Đạt chuẩn An toàn về ANTT', 'Đạt chuẩn', 'Công nhận An toàn về ANTT'),
    optional('typical_registered', 'yes_no', 'Đăng ký điển hình'),
    optional('typical', 'yes_no', 'Công nhận điển hình', 'Điển hình'),
    optional('decision_number', 'text', 'Số quyết định', 'Quyết định số'),
    optional('decision_date', 'day', 'Ngày quyết định', 'Ngày ký'),
  ],
}
