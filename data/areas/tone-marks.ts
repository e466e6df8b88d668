const qualityMarks = /[\u0302\u0306\u031B]/u
const markRun = /\p{M}{2,}/gu

/** Letters that other encodings put where Vietnamese has Đ: Ð (U+00D0), Ɖ (U+0189), d with a stroke laid over it. */
function repairD(text: string): string {
  return text.replace(/[ÐƉ]|D\u0335/gu, 'Đ').replace(/[ðɖ]|d\u0335/gu, 'đ')
}

/** A mark typed twice counts once; the mark that makes the letter (ê, ơ, ă) comes before the tone. */
function orderMarks(run: string): string {
  const marks = [...new Set(run)]
  return [...marks.filter((m) => qualityMarks.test(m)), ...marks.filter((m) => !qualityMarks.test(m))].join(
    '',
  )
}

/**
 * The text in NFC, also where marks were typed in an order that NFC alone leaves apart (e + acute +
 * circumflex), and with the look-alikes of Đ put right.
 */
export function repairMarks(text: string): string {
  return repairD(text.normalize('NFD')).replace(markRun, orderMarks).normalize('NFC')
}

/**
 * Puts the tone of an open oa, oe, uy on its first vowel: hoà → hòa, uỷ → ủy. Closed syllables (hoàng) have
 * one place only, and the u of "qu" is no vowel (quý, never qúy).
 */
export function placeTones(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(o)([ae])([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{M}])/giu, '$1$3$2')
    .replace(/(?<!q)(u)(y)([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{M}])/giu, '$1$3$2')
    .replace(/(qu)([\u0300\u0301\u0303\u0309\u0323])(y)(?![\p{L}\p{M}])/giu, '$1$3$2')
    .normalize('NFC')
}
