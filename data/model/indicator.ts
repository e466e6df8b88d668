import * as z from 'zod/mini'
import type { Wording } from './wording.ts'

/**
 * Indicators (chỉ số báo cáo): figures that areas report themselves because no list of units holds them. They
 * come through the contract `indicator`, as numerator and denominator or as a bare count.
 */
export const indicatorIds = [
  'cadres_informed',
  'people_informed',
  'force_trained',
  'movement_day_held',
  'residential_inspected',
  'organisations_inspected',
  'new_rural_security_criterion',
  'model_police_unit',
  'advanced_examples',
] as const
export const IndicatorId = z.enum(indicatorIds)
export type IndicatorId = z.infer<typeof IndicatorId>

/** What each is called; files may say the Vietnamese or the English name, or the id. */
export const indicatorNames: Readonly<Record<IndicatorId, Wording>> = {
  cadres_informed: {
    vi: 'Tỷ lệ cán bộ, đảng viên được phổ biến',
    en: 'Cadres and party members informed',
  },
  people_informed: { vi: 'Tỷ lệ nhân dân được phổ biến', en: 'People informed' },
  force_trained: {
    vi: 'Tỷ lệ lực lượng bảo vệ ANTT ở cơ sở được huấn luyện',
    en: 'Grass-roots security force trained',
  },
  movement_day_held: {
    vi: 'Tỷ lệ nơi tổ chức Ngày hội toàn dân bảo vệ ANTQ',
    en: "Places that held the movement's day",
  },
  residential_inspected: { vi: 'Tỷ lệ khu dân cư được kiểm tra', en: 'Residential areas inspected' },
  organisations_inspected: {
    vi: 'Số cơ quan, doanh nghiệp, cơ sở giáo dục được kiểm tra',
    en: 'Agencies, enterprises and schools inspected',
  },
  new_rural_security_criterion: {
    vi: 'Tỷ lệ xã, huyện đạt tiêu chí ANTT nông thôn mới',
    en: 'Communes and districts meeting the new-rural security criterion',
  },
  model_police_unit: { vi: 'Công an cơ sở kiểu mẫu về ANTT', en: 'Model grass-roots police units' },
  advanced_examples: { vi: 'Số điển hình tiên tiến', en: 'Advanced examples' },
}
