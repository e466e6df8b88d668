import type { AreaKind } from '../model/area.ts'
import { placeTones, repairMarks } from './tone-marks.ts'

/** What a file's name of an area is matched by: the kind, if it names one, and a key without it. */
export interface FoldedName {
  kind: AreaKind | null
  key: string
}

/** How files write the kinds in front of a name. One letter needs its dot or a number: "P Rao" is a name. */
const prefixes: readonly [AreaKind, RegExp][] = [
  ['thanh_pho', /^(?:thành[ .]+phố|tp|t ?\. ?p)[ .]+(?=[^ .])/u],
  ['thi_xa', /^(?:thị[ .]+xã|tx|t ?\. ?x)[ .]+(?=[^ .])/u],
  ['thi_tran', /^(?:thị[ .]+trấn|tt|t ?\. ?t)[ .]+(?=[^ .])/u],
  ['dac_khu', /^(?:đặc[ .]+khu|đk|đ ?\. ?k)[ .]+(?=[^ .])/u],
  ['tinh', /^(?:tỉnh[ .]|t ?\.)[ .]*(?=[^ .])/u],
  ['huyen', /^(?:huyện[ .]|h ?\.)[ .]*(?=[^ .])/u],
  ['quan', /^(?:(?:quận[ .]|q ?\.)[ .]*(?=[^ .])|q ?(?=\d)|q (?=[ivx]+$))/u],
  ['phuong', /^(?:(?:phường[ .]|p ?\.)[ .]*(?=[^ .])|p ?(?=\d)|p (?=[ivx]+$))/u],
  ['xa', /^(?:xã[ .]|x ?\.)[ .]*(?=[^ .])/u],
]

const wardNumbers = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ')

/** Lower case; whitespace, dashes and commas become one space, apostrophes and invisible signs nothing. */
function foldSigns(text: string): string {
  return placeTones(repairMarks(repairMarks(text).toLowerCase()))
    .replace(/['’‘ʼʹ`´]\s*|\p{Cf}/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}.]+/gu, ' ')
    .replace(/^[ .]+|[ .]+$/gu, '')
}

/** Strips every kind in front ("P. Phường 1" occurs); the outermost one is the kind. */
function splitKind(text: string): FoldedName {
  let kind: AreaKind | null = null
  let key = text
  for (;;) {
    const found = prefixes.find(([, pattern]) => pattern.test(key))
    if (found === undefined) return { kind, key: key.replace(/[ .]+/gu, ' ').trim() }
    kind ??= found[0]
    key = key.replace(found[1], '')
  }
}

/** Numbers without leading zeros; Roman ones (Phường II, Hà Giang II) in digits. */
function foldNumbers({ kind, key }: FoldedName): string {
  const plain = key.replace(/(?<![\p{L}\p{N}])0+(?=\d)/gu, '')
  const whole = wardNumbers.indexOf(plain)
  if ((kind === 'phuong' || kind === 'quan') && whole >= 0) return String(whole + 1)
  return plain.replace(/(?<=\S )(?:i{1,3}|iv)$/u, (roman) => String(wardNumbers.indexOf(roman) + 1))
}

/**
 * The kind and the matching key of an area's name as files write it: "TP. Hưng Yên" and "thành phố HƯNG
 * YÊN" give the same, so do "P1" and "Phường 01", "Hoà" and "Hòa". No diacritic is ever dropped: Việt Hùng
 * and Việt Hưng stay apart. The key folds to itself. Never fails; a text without letters gives an empty key.
 */
export function foldAreaName(text: string): FoldedName {
  const { kind, key } = splitKind(foldSigns(text))
  return { kind, key: foldNumbers({ kind, key }).replace(/^nt (?=.)/u, 'nông trường ') }
}
