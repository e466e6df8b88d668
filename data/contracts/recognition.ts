import { type Contract, optional, under } from './contract.ts'
import { resultHeadings } from './result-headings.ts'
import { unitColumns } from './unit-columns.ts'

const decision = ['Quyết định', 'Quyết định công nhận', 'QĐ công nhận', 'QĐ']

/** "Safe" (TT 124/2021/TT-BCA) and typical (QĐ 9745, QĐ 3554): one row is one unit in one year. */
export const recognition: Contract = {
  id: 'recognition',
  columns: [
    ...unitColumns,
    optional('registered', 'yes_no', 'Đăng ký An toàn về ANTT', ...resultHeadings.registered),
    optional('safe', 'yes_no', 'Đạt chuẩn An toàn về ANTT', ...resultHeadings.safe),
    optional('typical_registered', 'yes_no', 'Đăng ký điển hình', ...resultHeadings.typical_registered),
    optional('typical', 'yes_no', 'Công nhận điển hình', ...resultHeadings.typical),
    optional(
      'decision_number',
      'text',
      'Số quyết định',
      'Quyết định số',
      'Quyết định công nhận',
      'Số QĐ',
      'QĐ số',
      'Số QĐ công nhận',
      'Số quyết định công nhận',
      'QĐ công nhận',
      'Quyết định',
      ...under(decision, ['Số', 'Số QĐ', 'Số quyết định', 'Số hiệu']),
    ),
    optional(
      'decision_date',
      'day',
      'Ngày quyết định',
      'Ngày ký',
      'Ngày QĐ',
      'Ngày ban hành',
      'Ngày công nhận',
      'Ngày ký quyết định',
      'Ngày quyết định công nhận',
      'Ngày, tháng quyết định',
      'Ngày, tháng, năm quyết định',
      ...under(decision, ['Ngày', 'Ngày ký', 'Ngày, tháng', 'Ngày, tháng, năm', 'Ngày ban hành']),
    ),
  ],
}
