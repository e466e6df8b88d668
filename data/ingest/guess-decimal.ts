import type { Decimal } from './read-number.ts'

/** A comma or a point that can only stand before decimals; groups have three digits and no zero in front. */
const certain: Record<Decimal, RegExp> = {
  ',': /^[-+]?(?:(?:\d+|\d{1,3}(?:\.\d{3})+),(?:\d{1,2}|\d{4,})|0,\d+|\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:\.\d{3})+,\d+)$/,
  '.': /^[-+]?(?:(?:\d+|\d{1,3}(?:,\d{3})+)\.(?:\d{1,2}|\d{4,})|0\.\d+|\d{1,3}(?:,\d{3}){2,}|\d{1,3}(?:,\d{3})+\.\d+)$/,
}

/**
 * The sign before decimals in these cells of numeric columns. The point only where some cell can be read in
 * no other way and none needs the comma: "1.554" is 1554 as Vietnam writes it.
 */
export function guessDecimal(values: readonly string[]): Decimal {
  const numbers = values.map((value) => value.replace(/[\s\u00a0%]/gu, ''))
  const needs = (decimal: Decimal) => numbers.some((number) => certain[decimal].test(number))
  return needs('.') && !needs(',') ? '.' : ','
}
