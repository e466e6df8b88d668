import { placeTones } from '../areas/tone-marks.ts'
import type { AreaKind } from '../model/area.ts'
import { type IndicatorId, indicatorIds, indicatorNames } from '../model/indicator.ts'
import type { Level } from '../model/level.ts'
import type { MovementClass } from '../model/movement-class.ts'
import { type Sector, sectors } from '../model/sector.ts'
import { tidyText } from './tidy-text.ts'

/** Case, the place of tones, spaces and punctuation do not count: "Xã/phường" is "xã phường", "T.B" is "tb". */
export function foldWord(cell: string): string {
  return placeTones(tidyText(cell).toLowerCase())
    .replaceAll('.', '')
    .replace(/[^\p{L}\p{N}\p{M}+✓✔√×☑]+/gu, ' ')
    .trim()
}

function table<T>(...entries: [T, string][]): ReadonlyMap<string, T> {
  return new Map(
    entries.flatMap(([value, words]) => words.split('|').map((word): [string, T] => [foldWord(word), value])),
  )
}

const sectorWords = table<Sector>(
  [
    'residential',
    'khu dân cư|các khu dân cư|KDC|khu vực dân cư|thôn|xóm|làng|bản|ấp|buôn|phum|sóc|khóm|tổ|tổ dân phố|TDP|' +
      'khu phố|thôn, tổ dân phố|thôn, khu phố|thôn, bản|ấp, khu phố|khu dân cư (thôn, tổ dân phố)|' +
      'thôn (tổ dân phố)|thôn, xóm, tổ dân phố',
  ],
  [
    'commune',
    'xã|phường|thị trấn|đặc khu|cấp xã|xã, phường|phường, xã|xã, phường, thị trấn|xã, phường, đặc khu|' +
      'xã, thị trấn|phường, thị trấn|các xã, phường|các xã, phường, thị trấn|các xã, phường, đặc khu|' +
      'xã, phường, thị trấn, đặc khu',
  ],
  [
    'agency',
    'cơ quan|các cơ quan|cơ quan, đơn vị|các cơ quan, đơn vị|CQ|CQĐV|CQ, ĐV|cơ quan nhà nước|' +
      'cơ quan hành chính|cơ quan, tổ chức',
  ],
  ['enterprise', 'doanh nghiệp|các doanh nghiệp|DN|công ty'],
  [
    'school',
    'cơ sở giáo dục|các cơ sở giáo dục|CSGD|CS giáo dục|cơ sở GD|nhà trường|các nhà trường|trường học|' +
      'các trường học|trường|cơ sở giáo dục và đào tạo|cơ sở giáo dục, đào tạo|cơ sở giáo dục (nhà trường)',
  ],
)

const levelWords = table<Level>(
  ['province', 'tỉnh|cấp tỉnh|tỉnh quản lý|cấp tỉnh quản lý'],
  ['district', 'huyện|cấp huyện|huyện quản lý|cấp huyện quản lý|huyện, thị xã, thành phố'],
  [
    'commune',
    'xã|cấp xã|xã quản lý|cấp xã quản lý|phường|xã, phường|xã, phường, thị trấn|xã, phường, đặc khu',
  ],
)

/** null: not classified yet (chưa phân loại), which is no class and no mistake. */
const classWords = table<MovementClass | null>(
  ['excellent', 'xuất sắc|XS|loại xuất sắc|loại XS|xếp loại xuất sắc'],
  ['good', 'khá|K|loại khá|loại K|xếp loại khá'],
  ['average', 'trung bình|TB|loại trung bình|loại TB|xếp loại trung bình|trung bình (TB)|T.Bình'],
  ['weak', 'yếu|Y|loại yếu|loại Y|xếp loại yếu'],
  [null, 'chưa phân loại|không phân loại|chưa xếp loại|không xếp loại|chưa đánh giá'],
)

/** A lone dash is in neither: it may mean "no" or "not reported". */
const yesNoWords = table<boolean>(
  [
    true,
    'có|đạt|x|v|✓|✔|√|×|☑|1|đã đăng ký|đăng ký|được công nhận|đã công nhận|công nhận|đạt chuẩn|yes|true|đúng|rồi',
  ],
  [
    false,
    'không|chưa|chưa đạt|không đạt|0|chưa đăng ký|không đăng ký|chưa công nhận|không công nhận|' +
      'chưa được công nhận|không được công nhận|không đạt chuẩn|chưa đạt chuẩn|no|false|sai',
  ],
)

/** Beside ids and names. */
const indicatorAliases: Readonly<Record<IndicatorId, string>> = {
  cadres_informed:
    'Tỷ lệ cán bộ, đảng viên được tuyên truyền|Tỷ lệ cán bộ, đảng viên được tuyên truyền, phổ biến',
  people_informed:
    'Tỷ lệ nhân dân được tuyên truyền|Tỷ lệ nhân dân được tuyên truyền, phổ biến|' +
    'Tỷ lệ quần chúng nhân dân được tuyên truyền, phổ biến|Tỷ lệ người dân được phổ biến|' +
    'Tỷ lệ người dân được tuyên truyền, phổ biến',
  force_trained:
    'Tỷ lệ lực lượng tham gia bảo vệ ANTT ở cơ sở được huấn luyện|' +
    'Tỷ lệ lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở được huấn luyện|' +
    'Tỷ lệ lực lượng tham gia bảo vệ ANTT ở cơ sở được huấn luyện, bồi dưỡng|' +
    'Tỷ lệ lực lượng bảo vệ an ninh, trật tự ở cơ sở được huấn luyện',
  movement_day_held:
    'Tỷ lệ nơi tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc|Tỷ lệ đơn vị tổ chức Ngày hội|' +
    'Tổ chức Ngày hội toàn dân bảo vệ ANTQ|Tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc',
  residential_inspected: 'Số khu dân cư được kiểm tra|Tỷ lệ thôn, tổ dân phố được kiểm tra',
  organisations_inspected:
    'Số cơ quan, doanh nghiệp, trường học được kiểm tra|Số cơ quan, doanh nghiệp, nhà trường được kiểm tra',
  new_rural_security_criterion:
    'Tỷ lệ xã, huyện đạt tiêu chí an ninh, trật tự nông thôn mới|Tỷ lệ xã đạt tiêu chí ANTT nông thôn mới|' +
    'Tỷ lệ xã, huyện, thành phố đạt tiêu chí về an ninh, trật tự trong xây dựng nông thôn mới',
  model_police_unit: 'Công an cơ sở kiểu mẫu|Công an xã kiểu mẫu|Công an cơ sở kiểu mẫu về an ninh, trật tự',
  advanced_examples: 'Số điển hình tiên tiến trong phong trào',
}

/** Without "Tỷ lệ" or "Số" in front, too, and with "Tỉ" for "Tỷ". */
const spellings = (name: string) => [name, name.replace(/^(?:Tỷ lệ|Số) /u, ''), name.replace(/^Tỷ /u, 'Tỉ ')]

const indicatorWords = table<IndicatorId>(
  ...indicatorIds.map((id): [IndicatorId, string] => {
    const { vi, en } = indicatorNames[id]
    return [id, [id, en, ...[vi, ...indicatorAliases[id].split('|')].flatMap(spellings)].join('|')]
  }),
)

const areaKindWords = table<AreaKind>(
  ['tinh', 'tỉnh'],
  [
    'thanh_pho',
    'thành phố|TP|thành phố trực thuộc trung ương|thành phố trực thuộc TW|thành phố thuộc tỉnh|' +
      'thành phố thuộc thành phố trực thuộc trung ương',
  ],
  ['huyen', 'huyện|H'],
  ['quan', 'quận|Q'],
  ['thi_xa', 'thị xã|TX'],
  ['xa', 'xã|X'],
  ['phuong', 'phường|P'],
  ['thi_tran', 'thị trấn|TT'],
  ['dac_khu', 'đặc khu|ĐK'],
)

/** The sector that a word means; undefined for any other word. */
export const readSector = (cell: string): Sector | undefined => sectorWords.get(foldWord(cell))

export const readAreaKind = (cell: string): AreaKind | undefined => areaKindWords.get(foldWord(cell))

export const readLevel = (cell: string): Level | undefined => levelWords.get(foldWord(cell))

export const readClass = (cell: string): MovementClass | null | undefined => classWords.get(foldWord(cell))

/** The indicator of an id or a name. */
export const readIndicator = (cell: string): IndicatorId | undefined => indicatorWords.get(foldWord(cell))

export const readYesNo = (cell: string): boolean | undefined => yesNoWords.get(foldWord(cell))

/**
 * One sector, several that were counted together ("Cơ quan+Doanh nghiệp", "Cơ quan, doanh nghiệp và nhà
 * trường"), in the order of the model, or "district": QĐ 510 gives districts a class, too.
 */
export function readSectors(cell: string): string | undefined {
  const whole = foldWord(cell)
  if (whole === 'cấp huyện') return 'district'
  const one = sectorWords.get(whole)
  if (one) return one
  const listed = cell.includes('+') ? cell.split('+') : splitList(cell)
  const found = listed.map(readSector)
  if (found.includes(undefined)) return undefined
  return sectors.filter((sector) => found.includes(sector)).join('+')
}

/** "Cơ quan, đơn vị" and "xã, phường, thị trấn" are one item each. */
function splitList(cell: string): string[] {
  return tidyText(cell)
    .toLowerCase()
    .replace(/cơ quan, đơn vị/gu, 'cơ quan')
    .replace(/xã, phường(?:, (?:thị trấn|đặc khu))?/gu, 'xã')
    .replace(/thôn, (?:tổ dân phố|khu phố)/gu, 'thôn')
    .split(/[,;]| và /u)
}
