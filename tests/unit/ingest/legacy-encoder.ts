/**
 * Writes Unicode as the old fonts did, for tests. The tables are those that were published, letter by letter
 * and independent of the ones the app decodes by.
 */

/** TCVN 5712:1993, VN3: the code of each small letter, and of the seven capitals that it has. */
// biome-ignore format: one line for each vowel
const tcvn3: Record<string, number> = {
  à: 0xb5, ả: 0xb6, ã: 0xb7, á: 0xb8, ạ: 0xb9,
  ă: 0xa8, ằ: 0xbb, ẳ: 0xbc, ẵ: 0xbd, ắ: 0xbe, ặ: 0xc6,
  â: 0xa9, ầ: 0xc7, ẩ: 0xc8, ẫ: 0xc9, ấ: 0xca, ậ: 0xcb,
  đ: 0xae,
  è: 0xcc, ẻ: 0xce, ẽ: 0xcf, é: 0xd0, ẹ: 0xd1,
  ê: 0xaa, ề: 0xd2, ể: 0xd3, ễ: 0xd4, ế: 0xd5, ệ: 0xd6,
  ì: 0xd7, ỉ: 0xd8, ĩ: 0xdc, í: 0xdd, ị: 0xde,
  ò: 0xdf, ỏ: 0xe1, õ: 0xe2, ó: 0xe3, ọ: 0xe4,
  ô: 0xab, ồ: 0xe5, ổ: 0xe6, ỗ: 0xe7, ố: 0xe8, ộ: 0xe9,
  ơ: 0xac, ờ: 0xea, ở: 0xeb, ỡ: 0xec, ớ: 0xed, ợ: 0xee,
  ù: 0xef, ủ: 0xf1, ũ: 0xf2, ú: 0xf3, ụ: 0xf4,
  ư: 0xad, ừ: 0xf5, ử: 0xf6, ữ: 0xf7, ứ: 0xf8, ự: 0xf9,
  ỳ: 0xfa, ỷ: 0xfb, ỹ: 0xfc, ý: 0xfd, ỵ: 0xfe,
  Ă: 0xa1, Â: 0xa2, Ê: 0xa3, Ô: 0xa4, Ơ: 0xa5, Ư: 0xa6, Đ: 0xa7,
}

/** VNI Windows: each vowel without tone, then with sắc, huyền, hỏi, ngã, nặng. */
const vniVowels: readonly (readonly [letters: string, codes: string])[] = [
  ['aáàảãạ', 'a aù aø aû aõ aï'],
  ['âấầẩẫậ', 'aâ aá aà aå aã aä'],
  ['ăắằẳẵặ', 'aê aé aè aú aü aë'],
  ['eéèẻẽẹ', 'e eù eø eû eõ eï'],
  ['êếềểễệ', 'eâ eá eà eå eã eä'],
  ['iíìỉĩị', 'i í ì æ ó ò'],
  ['oóòỏõọ', 'o où oø oû oõ oï'],
  ['ôốồổỗộ', 'oâ oá oà oå oã oä'],
  ['ơớờởỡợ', 'ô ôù ôø ôû ôõ ôï'],
  ['uúùủũụ', 'u uù uø uû uõ uï'],
  ['ưứừửữự', 'ö öù öø öû öõ öï'],
  ['yýỳỷỹỵ', 'y yù yø yû yõ î'],
]

const vni = new Map([['đ', 'ñ']])
for (const [letters, codes] of vniVowels) {
  const written = codes.split(' ')
  for (const [place, letter] of [...letters].entries()) vni.set(letter, written[place] ?? '')
}
for (const [letter, code] of [...vni]) vni.set(letter.toUpperCase(), code.toUpperCase())

/** All letters that Vietnamese has beyond ASCII, small ones. */
export const vietnameseLetters = Object.keys(tcvn3).filter((letter) => letter === letter.toLowerCase())

/** Capitals that the font encoding lacks become small: they were set in another font. */
export const writeTcvn3 = (text: string): string =>
  Array.from(text, (letter) => {
    const code = tcvn3[letter] ?? tcvn3[letter.toLowerCase()]
    return code === undefined ? letter : String.fromCharCode(code)
  }).join('')

export const writeVni = (text: string): string =>
  Array.from(text, (letter) => vni.get(letter) ?? letter).join('')

/** The bytes of text all of whose characters are Latin-1, as the old programs saved it. */
export const latin1Bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

const codes1258 = new Map(
  Array.from({ length: 256 }, (_, code) => [
    new TextDecoder('windows-1258').decode(Uint8Array.of(code)),
    code,
  ]),
)

/** The bytes of Vietnamese text in windows-1258: letters it lacks are a letter and the mark of a tone. */
export function bytes1258(text: string): Uint8Array {
  const codes: number[] = []
  for (const letter of text.normalize('NFC')) {
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(letter.normalize('NFD'))?.[0] ?? ''
    const base = letter.normalize('NFD').replace(tone, '').normalize('NFC')
    const signs = codes1258.has(letter) ? [letter] : [base, tone]
    for (const sign of signs) codes.push(codes1258.get(sign) ?? 0x3f)
  }
  return Uint8Array.from(codes)
}
