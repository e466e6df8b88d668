/** The marks that stand after a letter: [letters they stand after, mark and what it makes of each]. */
const marked: readonly (readonly [bases: string, marks: Record<string, string>])[] = [
  ['aeouyôö', { ù: 'áéóúýớứ', ø: 'àèòùỳờừ', û: 'ảẻỏủỷởử', õ: 'ãẽõũỹỡữ', ï: 'ạẹọụỵợự' }],
  ['aeo', { â: 'âêô', á: 'ấếố', à: 'ầềồ', å: 'ẩểổ', ã: 'ẫễỗ', ä: 'ậệộ' }],
  ['a', { ê: 'ă', é: 'ắ', è: 'ằ', ú: 'ẳ', ü: 'ẵ', ë: 'ặ' }],
]

const single: Record<string, string> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
}

const small = new Map(Object.entries(single))
for (const [bases, marks] of marked) {
  for (const [mark, made] of Object.entries(marks)) {
    const letters = [...made]
    for (const [place, base] of [...bases].entries()) small.set(base + mark, letters[place] ?? '')
  }
}

/** By every spelling that occurs: the base says the case, its mark may be of the other one. */
const letters = new Map<string, string>()
for (const [coded, letter] of small) {
  const [base = '', mark = ''] = coded
  for (const sign of [mark, mark.toUpperCase()]) {
    letters.set(base + sign, letter)
    letters.set(base.toUpperCase() + sign, letter.toUpperCase())
  }
}

const coded = /[aeouyôö][ùøûõïâáàåãäêéèúüë]|[ñôöíìæóòî]/giu

/**
 * VNI Windows as Unicode (NFC): most letters are a plain one and a mark after it ("aù" is á), so the longest
 * match counts. Characters that the encoding does not have stay as they are.
 */
export function decodeVni(text: string): string {
  return text.replace(coded, (found) => letters.get(found) ?? pair(found))
}

/** "oé": a mark that does not go with the letter before it; the letter alone may still mean something. */
const pair = (found: string) => [...found].map((sign) => letters.get(sign) ?? sign).join('')
