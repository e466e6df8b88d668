import { foldHeading } from './fold-heading.ts'

/** What stands for the total of a table, and nothing else. */
const totals =
  /^(?:tổng|cộng|tổng cộng|tổng số|tổng toàn tỉnh|cộng toàn tỉnh|tổng cộng toàn tỉnh|toàn tỉnh|toàn huyện|toàn xã|toàn phường|toàn thành phố)$/u
/** May begin a total's row: "Cộng khối doanh nghiệp", "Tổng số: 25 đơn vị". */
const totalsStart =
  /^(?:tổng cộng|tổng số|tổng toàn|cộng toàn|cộng(?! hòa| đồng| tác| sản| sinh| lực)|toàn tỉnh) /u

/** Whether a text means nothing but a total; never so for "Tổng công ty May Hưng Yên". */
export function isTotal(text: string): boolean {
  return totals.test(foldHeading(text.replace(/\([^()]*\)/gu, ' ')).replace(/(?: \d+| đơn vị)+$/u, ''))
}

/** Whether a row that lacks what a row of data must have begins like a total. */
export function beginsLikeTotal(text: string): boolean {
  return isTotal(text) || totalsStart.test(`${foldHeading(text)} `)
}

const footers =
  /^(?:ghi chú|chú thích|lưu ý|người lập|lập biểu|nơi nhận|cán bộ (?:lập|tổng hợp|thống kê)|người (?:tổng hợp|thống kê|báo cáo|kiểm tra|duyệt)|xác nhận|ký ghi rõ|ký tên|đã ký|lưu vt|như trên|thủ trưởng|trưởng công an|phó trưởng|phó giám đốc|phó chủ tịch|trang \d)/u
const signingDay = /(?:^| )ngày (?:\d{1,2} )?tháng (?:\d{1,2} )?năm(?: \d{4})?$/u
/** "Hưng Yên, ngày 15/11/2025", folded: what stands before it is a place, not the number of a decision. */
const signingDate = /^(?!quyết định|qđ|công văn)(?:\D{2,40} )?ngày \d{1,2} \d{1,2} \d{4}$/u
const placeAndDate = /^\s*\p{Lu}[\p{L}\s.]{1,40},\s*\d{1,2}([/.-])\d{1,2}\1\d{4}\.?\s*$/u
/** For whom one signs, where the dot is left away: "TM UBND XÃ", "T/M BAN CHỈ ĐẠO"; not "TM Dịch vụ". */
const forBody = /^t ?m (?:ubnd|ủy ban|ban |đảng|chi bộ|hội đồng|đơn vị|tập thể)/u

/** Whether a text is of the lines under a table: notes, who made it, day and place of signing. */
export function isFooter(text: string): boolean {
  const folded = foldHeading(text)
  const forAnother = /^\s*(?:TM|KT|TL|TUQ)\s*\./u.test(text) || forBody.test(folded)
  const isDay = signingDay.test(folded) || signingDate.test(folded) || placeAndDate.test(text)
  return forAnother || isDay || footers.test(`${folded} `)
}

const offices =
  /^(?:(?:p|q|kt|tl|tuq|quyền|phó) )*(?:chủ tịch|chủ nhiệm|(?:tổng )?giám đốc|hiệu trưởng|trưởng (?:ban|phòng|thôn|khu|bộ phận)|bí thư|chánh văn phòng|chỉ huy trưởng) /u

/** Whether a text is the office in which somebody signs: of the end of a table only where nothing else is said. */
export function isOffice(text: string): boolean {
  return offices.test(`${foldHeading(text)} `)
}

const surnames = new Set(
  (
    'âu bạch bùi cao chu cù dương doãn đàm đặng đào đinh đỗ đoàn giang hà hồ hoàng hứa huỳnh khúc kiều la lại lâm lê lò ' +
    'lương lưu lý mạc mai nghiêm ngô nguyễn nông phạm phan phùng quách tạ tăng thái thân tô tống trần triệu trịnh trương ' +
    'từ vi võ vũ vương'
  ).split(' '),
)
const ranks = /^(?:(?:thiếu|trung|thượng|đại) (?:úy|tá|tướng)|ông|bà|đồng chí|ths|ts) /u

/** Whether a text is the name of a person: surname and two more words at least, so that "Đào Xá" is a place. */
export function isPerson(text: string): boolean {
  const words = foldHeading(text).replace(ranks, '').split(' ')
  return words.length >= 3 && words.length <= 5 && surnames.has(words[0] ?? '')
}

/** "(đơn vị)", "%", "ĐVT: đơn vị": what a column is counted in. */
export function isUnitOfMeasure(text: string): boolean {
  const cell = text.trim()
  if (/^\([^\d()][^()]*\)$/u.test(cell) || cell === '%' || cell === '(%)') return true
  return /^(?:đvt|đơn vị tính)(?: |$)|^(?:đơn vị|điểm|người|tỷ lệ %)$/u.test(foldHeading(cell))
}

/** "1", "(2)", "3.", "(4)=(2)+(3)", "A": one place in a row that numbers the columns; null for other text. */
export function columnNumber(text: string): number | 'letter' | null {
  const cell = text.replace(/\s+/gu, '')
  if (/^\(?[A-ZĐ]\)?$/u.test(cell)) return 'letter'
  const number = /^\(?(\d{1,2})[.)]?(?:=.*)?$/.exec(cell)?.[1]
  return number === undefined ? null : Number(number)
}
