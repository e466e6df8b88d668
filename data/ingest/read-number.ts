/** The sign before decimals; the other one of "," and "." groups thousands. */
export type Decimal = ',' | '.'

const shapes: Record<Decimal, RegExp> = {
  ',': /^[+\-−]?(?:\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+)(?:,\d+)?$/,
  '.': /^[+\-−]?(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+)(?:\.\d+)?$/,
}

/** A number as files write it: under "," "1.234.567,89" and "1.554" (one thousand …). Null for other text. */
export function readNumber(text: string, decimal: Decimal): number | null {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  if (!shapes[decimal].test(text)) return null
  const plain = text.replace('−', '-').replaceAll(' ', '')
  return Number(decimal === ',' ? plain.replaceAll('.', '').replace(',', '.') : plain.replaceAll(',', ''))
}
