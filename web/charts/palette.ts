import type { MovementClass } from '../../data/model/movement-class.ts'

/** Fixed everywhere, and apart for readers who cannot tell red from green: blues are good, warm is not. */
export const classColors: Record<MovementClass | 'unclassified', string> = {
  excellent: '#1f4e8c',
  good: '#8ab6dc',
  average: '#f0ad58',
  weak: '#a12d16',
  unclassified: '#d4d7dc',
}

/** Text on a class colour that keeps a contrast of at least 7: figures on slides are read from the last row. */
export const classTextColors: Record<MovementClass | 'unclassified', string> = {
  excellent: '#ffffff',
  good: '#14243a',
  average: '#2b1d08',
  weak: '#ffffff',
  unclassified: '#14243a',
}

export const ink = '#1c2733'
export const faint = '#4a5560'
/** Text on a light fill: of a tone of its own, so that it stays dark where text on the ground turns light. */
export const inkOnFill = '#1d2834'
export const faintOnFill = '#5c6874'
export const grid = '#e3e7eb'
export const accent = '#085f6e'
/** What stands beside the accent and means something else. */
export const secondAccent = '#8a4108'
export const before = '#8a94a0'
export const highlight = '#9a3107'

/** Lines of the trend, told apart by their symbols, too. */
export const trendSeries = [
  { metric: 'safe_rate', color: accent, symbol: 'circle' },
  { metric: 'good_or_better_rate', color: '#1f4e8c', symbol: 'rect' },
  { metric: 'typical_rate', color: secondAccent, symbol: 'triangle' },
  { metric: 'registered_rate', color: '#4f5763', symbol: 'diamond' },
] as const

/** From poor to good, for heat tables; a reader without colour sees light to dark. */
export const heatScale = ['#f7e3d0', '#f5f5ef', '#cfe3ea', '#8cbccd', '#1a5f74', '#08414f']

export const fontFamily =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', 'DejaVu Sans', sans-serif"
