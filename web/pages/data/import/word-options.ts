import { kindWords } from '../../../../data/areas/tidy-name.ts'
import type { ValueType } from '../../../../data/contracts/contract.ts'
import { indicatorIds, indicatorNames } from '../../../../data/model/indicator.ts'

/** A word as files of the official form write it; files are Vietnamese whatever the language of the page. */
export interface WordOption {
  value: string
  label: string
}

const words: Partial<Record<ValueType, readonly string[]>> = {
  sector: ['Khu dân cư', 'Xã, phường', 'Cơ quan', 'Doanh nghiệp', 'Cơ sở giáo dục'],
  sectors: ['Khu dân cư', 'Xã, phường', 'Cơ quan', 'Doanh nghiệp', 'Cơ sở giáo dục'],
  level: ['tỉnh', 'huyện', 'xã'],
  class: ['Xuất sắc', 'Khá', 'Trung bình', 'Yếu'],
  yes_no: ['Có', 'Không'],
  indicator: indicatorIds.map((id) => indicatorNames[id].vi),
  area_kind: Object.values(kindWords),
}

/** The words that a column of a type can hold; null where it holds any. */
export function wordOptions(type: ValueType): WordOption[] | null {
  return words[type]?.map((word) => ({ value: word, label: word })) ?? null
}
