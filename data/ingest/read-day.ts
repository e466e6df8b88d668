import type { Day } from '../model/date.ts'

const dayFirst = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?: 0{1,2}:00(?::00)?)?$/
const yearFirst = /^(\d{4})([/-])(\d{1,2})\2(\d{1,2})(?:[ T]0{1,2}:00(?::00)?(?:\.0+Z?)?)?$/
const inWords = /^(?:ngày )?(\d{1,2}) tháng (\d{1,2}) năm (\d{4})$/iu

/** Months as Excel shows "3/52" once it has made a day of it: "Mar-52", "03-Thg5", "3-May". */
const monthName =
  /^(?:\d{1,2}[-/ ])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|thg ?\d{1,2}|tháng ?\d{1,2})(?:[-/ ]\d{2,4})?$/iu

/** A day as dd/mm/yyyy, d-m-yyyy, d.m.yyyy, yyyy-mm-dd or in words. Null for other text and for 31/02. */
export function readDay(text: string): Day | null {
  const first = dayFirst.exec(text)
  if (first) return dayOf(first[4], first[3], first[1])
  const last = yearFirst.exec(text)
  if (last) return dayOf(last[1], last[3], last[4])
  const words = inWords.exec(text)
  return words ? dayOf(words[3], words[2], words[1]) : null
}

/** Whether the text is a day, real or not, or what Excel makes of "3/52". */
export function isDayText(text: string): boolean {
  return dayFirst.test(text) || yearFirst.test(text) || monthName.test(text)
}

/** Whether the text is a day as Excel in Vietnam writes one: a name or code that is one was damaged. */
export function isExcelDay(text: string): boolean {
  const sign = text.charCodeAt(0)
  if (sign < 48 || sign > 57 || text.length > 19) return false
  return /^\d{1,2}\/\d{1,2}\/\d{4}(?: |$)/.test(text) && readDay(text) !== null
}

function dayOf(year = '', month = '', day = ''): Day | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0
  const last = m === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31
  if (y < 1900 || y > 2100 || m < 1 || m > 12 || d < 1 || d > last) return null
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
