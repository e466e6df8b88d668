/**
 * TCVN 5712:1993 VN3, the letters of the ".VnTime" fonts ("ABC"): one Latin-1 character each. Capitals with
 * tones do not exist in it: they are the small letters set in another font (.VnTimeH), and no text says which
 * font it was in, so their case is lost. ư is the soft hyphen, which most programs do not show.
 */
const rows: readonly (readonly [first: number, letters: string])[] = [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
]

const letters = new Map(
  rows.flatMap(([first, row]) =>
    [...row].map((letter, place) => [String.fromCharCode(first + place), letter] as const),
  ),
)

const coded = /[\u00a1-\u00fe]/g
const word = /[A-Za-z\u00a1-\u00fe]+/g

/**
 * Of a word whose plain letters are all capitals ("HUYÖN") the others were capitals too, of the other font.
 * With one plain capital nothing can be said ("Sè" is Số).
 */
const isCapitals = (text: string) => /[A-Z][^a-z]*[A-Z]/.test(text) && !/[a-z]/.test(text)

const plain = (text: string) => text.replace(coded, (sign) => letters.get(sign) ?? sign)

/** The text as Unicode (NFC); characters that the encoding does not have stay as they are. */
export function decodeTcvn3(text: string): string {
  return text.replace(word, (found) => (isCapitals(found) ? plain(found).toUpperCase() : plain(found)))
}
