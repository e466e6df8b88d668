/** What a key does in a presentation. */
export type Action =
  | 'next'
  | 'previous'
  | 'next_slide'
  | 'previous_slide'
  | 'first'
  | 'last'
  | 'black'
  | 'laser'
  | 'full_screen'
  | 'speaker'
  | 'dark'
  | 'open'
  | 'print'
  | 'help'
  | 'leave'
  | { digit: string }
  | { jump: number }

export interface Pressed {
  key: string
  shiftKey: boolean
  ctrlKey: boolean
  altKey: boolean
  metaKey: boolean
}

/** The keys of each action, in the order of the help; clickers send PageUp, PageDown and a full stop. */
export const keysOf = {
  next: ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter', 'n'],
  previous: ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace', 'p'],
  next_slide: [']'],
  previous_slide: ['['],
  first: ['Home'],
  last: ['End'],
  black: ['b', '.'],
  laser: ['l'],
  full_screen: ['f', 'F5'],
  speaker: ['s'],
  dark: ['d'],
  open: ['o'],
  print: ['i'],
  help: ['?', 'h'],
  leave: ['Escape'],
} as const satisfies Partial<Record<Extract<Action, string>, readonly string[]>>

type Named = keyof typeof keysOf
const named = new Map<string, Named>(
  Object.entries(keysOf).flatMap(([action, keys]) => keys.map((key) => [key, action as Named] as const)),
)

/** What a pressed key means, with the digits typed before it; null where it means nothing here. */
export function actionOf(pressed: Pressed, typed: string): Action | null {
  const { key, shiftKey, ctrlKey, altKey, metaKey } = pressed
  if (ctrlKey || altKey || metaKey) return null
  if (/^[0-9]$/.test(key)) return { digit: key }
  if (key === 'Enter' && typed !== '') return { jump: Number(typed) }
  if (key === ' ' && shiftKey) return 'previous'
  return named.get(key.length === 1 ? key.toLowerCase() : key) ?? null
}
