import type { AreaKind } from '../model/area.ts'
import { repairMarks } from './tone-marks.ts'

/** The kinds as they stand in front of a name. */
export const kindWords: Record<AreaKind, string> = {
  tinh: 'Tỉnh',
  thanh_pho: 'Thành phố',
  huyen: 'Huyện',
  quan: 'Quận',
  thi_xa: 'Thị xã',
  xa: 'Xã',
  phuong: 'Phường',
  thi_tran: 'Thị trấn',
  dac_khu: 'Đặc khu',
}

/** NFC, single spaces. The packages have decomposed names, double and trailing spaces. */
export function tidyName(name: string): string {
  return repairMarks(name).replace(/\s+/gu, ' ').trim()
}
