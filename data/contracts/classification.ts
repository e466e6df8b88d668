import { type Contract, optional } from './contract.ts'
import { unitColumns } from './unit-columns.ts'

/** Class of the movement: one row is one unit in one year (QĐ 510/QĐ-BCA-V05). */
export const classification: Contract = {
  id: 'classification',
  columns: [
    ...unitColumns,
    optional('score', 'score', 'Điểm', 'Tổng điểm'),
    optional('class', 'class', 'Phân loại phong trào', 'Phân loại', 'Xếp loại'),
    optional('models_rated_good', 'count', 'Số mô hình xếp loại khá trở lên'),
    optional('models_noted', 'count', 'Số mô hình được Ban Chỉ đạo ghi nhận'),
  ],
}
