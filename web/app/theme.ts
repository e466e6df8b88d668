import { createTheme, type MantineColorsTuple } from '@mantine/core'
import { accent, fontFamily, ink } from '../charts/palette.ts'

/** The one accent, from faint to deep; the seventh is the accent of the charts. */
const sea: MantineColorsTuple = [
  '#e8f5f7',
  '#d2e8ec',
  '#a6d1da',
  '#76b9c7',
  '#4aa2b4',
  '#258a9f',
  accent,
  '#095e6d',
  '#074d5a',
  '#053b45',
]

export const theme = createTheme({
  primaryColor: 'sea',
  primaryShade: 6,
  colors: { sea },
  fontFamily,
  headings: { fontFamily, fontWeight: '650' },
  black: ink,
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
})
