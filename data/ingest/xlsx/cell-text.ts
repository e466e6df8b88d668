/** Excel keeps 15 digits; what lies beyond them is noise of binary fractions. */
const digitsKept = 15

/** Numbers as Excel mostly writes them, which need nothing but the comma. */
const plainNumber = /^(?!-0$)-?\d{1,7}(?:\.\d{1,7})?$/

const pad = (value: number, length = 2) => String(value).padStart(length, '0')

/** A number in digits without grouping, exponent or noise, with a decimal comma: "1554", "0,3", "-12,5". */
export function numberText(value: number): string {
  const [mantissa = '', exponent = '0'] = Math.abs(value)
    .toExponential(digitsKept - 1)
    .split('e')
  const digits = mantissa.replace('.', '').replace(/0+$/, '') || '0'
  const point = Number(exponent) + 1
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0'
  const decimals = point > 0 ? digits.slice(point) : '0'.repeat(-point) + digits
  const sign = value < 0 ? '-' : ''
  return sign + (decimals && digits !== '0' ? `${whole},${decimals}` : whole)
}

/** The stored text of a number, with "%" behind it where its format shows a percentage. */
export function storedNumberText(stored: string): string {
  if (plainNumber.test(stored)) return stored.replace('.', ',')
  const isShare = stored.endsWith('%')
  const value = Number(isShare ? stored.slice(0, -1) : stored)
  if (!Number.isFinite(value)) return stored
  return isShare ? `${numberText(value * 100)}%` : numberText(value)
}

/** A day as dd/mm/yyyy; a time without a day, which Excel keeps on day 0, as hh:mm. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '#NUM!'
  if (date.getUTCFullYear() < 1900) return `${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}`
  return `${pad(date.getUTCDate())}/${pad(date.getUTCMonth() + 1)}/${pad(date.getUTCFullYear(), 4)}`
}

/** What a cell of a workbook says, as text files say it. Numbers are text already, see above. */
export function cellText(value: unknown): string {
  if (typeof value === 'string') return value
  if (value === true) return 'x'
  if (value instanceof Date) return dateText(value)
  return ''
}
