import { foldHeading } from './fold-heading.ts'

/** The levels as a cell of a file says them. */
const levels = new Map([
  ['tỉnh', 'Tỉnh'],
  ['huyện', 'Huyện'],
  ['xã', 'Xã'],
])

const levelOf = (word: string | undefined) => levels.get(word ?? '')

/** The level of a heading that is no more than it: "Cấp tỉnh", "Các đơn vị do tỉnh quản lý". */
export function levelTitle(text: string): string | undefined {
  const folded = foldHeading(text)
  const managed =
    /^(?:khối |nhóm |các )?(?:cơ quan |đơn vị )*(?:do |thuộc )?(?:cấp )?(tỉnh|huyện|xã) quản lý$/u
  const named = /^(?:khối |các )?(?:đơn vị )?(?:thuộc )?cấp (tỉnh|huyện|xã)$/u
  return levelOf((managed.exec(folded) ?? named.exec(folded))?.[1])
}

/** The one level that titles speak of, "… do tỉnh quản lý"; undefined where it is none or several. */
export function guessLevel(titles: readonly string[]): string | undefined {
  const found = new Set(
    titles.flatMap((text) =>
      [...foldHeading(text).matchAll(/(?:^| )(tỉnh|huyện|xã) quản lý(?= |$)/gu)].map(([, word]) =>
        levelOf(word),
      ),
    ),
  )
  const [only, ...others] = found
  return others.length === 0 ? only : undefined
}
