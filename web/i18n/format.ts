import type { Language } from './language.ts'

/** Stands for "no such figure": 0/0, or not reported. */
export const noFigure = '—'

/** Numbers as a language writes them. Percents and points are given in percent (95.62 for 95,62%). */
export interface Format {
  /** "2.871". */
  count(value: number | null): string
  /** "95,6%"; `digits` 2 where figures are official. */
  percent(value: number | null, digits?: number): string
  /** "88,1–91,2%": what a figure can be between two bounds. */
  percentRange(from: number | null, to: number | null, digits?: number): string
  /** "45–52". */
  countRange(from: number | null, to: number | null): string
  /** "+1,8 điểm %". */
  points(value: number | null, digits?: number): string
  /** "+1,80": points without their unit, where it stands beside. */
  signed(value: number | null, digits?: number): string
  /** "+12", a difference of counts. */
  difference(value: number | null): string
  /** "2.871/3.012"; a dash for a denominator that is not known. */
  ratio(k: number | null, n: number | null): string
  /** "3/4", "3–4/4", "45–52/51–58": between which bounds k is, and n where it is open, too. */
  rangeRatio(k_from: number | null, k_to: number | null, n_from: number | null, n_to?: number | null): string
  /** "88,1", points out of 100; null where there are none. */
  score(value: number | null): string | null
  /** "05/12/2025" from an ISO day. */
  day(iso: string): string
}

/** The formats of a language. */
export function formatOf(language: Language): Format {
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB'
  const integer = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const signed = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, signDisplay: 'exceptZero' })
  const pointsUnit = language === 'vi' ? 'điểm %' : 'pp'
  const decimals = (digits: number, signDisplay: 'auto' | 'exceptZero') =>
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay,
    })
  const plain = [0, 1, 2].map((digits) => decimals(digits, 'auto'))
  // Neither 3.011/3.012 reads as all nor 1/3.012 as none.
  const percent = (value: number, digits: number) => {
    const step = 10 ** -digits
    const kept = value < 100 && value > 100 - step ? 100 - step : value > 0 && value < step ? step : value
    return `${plain[digits]?.format(kept)}%`
  }
  const withSign = [0, 1, 2].map((digits) => decimals(digits, 'exceptZero'))
  const scored = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const signedDecimal = (value: number | null, digits = 1) =>
    value === null ? noFigure : `${withSign[digits]?.format(value)}`
  const count = (value: number | null) => (value === null ? noFigure : integer.format(value))
  const countRange = (from: number | null, to: number | null) =>
    from === to ? count(from) : `${count(from)}–${count(to)}`
  return {
    count,
    percent: (value, digits = 1) => (value === null ? noFigure : percent(value, digits)),
    percentRange: (from, to, digits = 1) => {
      if (from === null || to === null) return noFigure
      const [low, high] = [percent(from, digits), percent(to, digits)]
      return low === high ? low : `${low.replace('%', '')}–${high}`
    },
    countRange,
    points: (value, digits = 1) =>
      value === null ? noFigure : `${signedDecimal(value, digits)} ${pointsUnit}`,
    signed: signedDecimal,
    difference: (value) => (value === null ? noFigure : signed.format(value)),
    ratio: (k, n) => (k === null ? noFigure : `${count(k)}/${count(n)}`),
    rangeRatio: (k_from, k_to, n_from, n_to = n_from) =>
      `${countRange(k_from, k_to)}/${countRange(n_from, n_to)}`,
    score: (value) => (value === null ? null : scored.format(value)),
    day: (iso) => iso.split('-').reverse().join('/'),
  }
}
