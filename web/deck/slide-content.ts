import type { Organisation } from '../../data/deck/organisation.ts'
import type { ChartModel, ChartTable } from '../charts/chart-model.ts'
import type { Caption } from '../export/caption.ts'

export type { Organisation }

/** One of the headline figures of a slide, all in words, from the same rows as the Overview's. */
export interface SlideKeyFigure {
  name: string
  /** The figure, as "95,6%"; "—" where there is none. */
  value: string
  /** Its numerator and denominator, as "1.234/1.290"; null for a count. */
  ratio: string | null
  /** Against the year compared with, as "+1,2 điểm % so với 2024"; null where nothing is compared. */
  change: string | null
  /** Whether the change is for the better; null where it is neither. */
  better: boolean | null
  /** Against the plan's target; null where it has none on this figure. */
  target: string | null
}

/** What a slide shows, made from the answers of its questions: the screen, PowerPoint and paper all draw this. */
export type SlideContent =
  | { kind: 'title'; subtitle: string }
  | { kind: 'text'; paragraphs: readonly string[] }
  | { kind: 'key_figures'; figures: readonly SlideKeyFigure[] }
  | { kind: 'chart'; caption: Caption; model: ChartModel; notes: string | null }
  | { kind: 'table'; caption: Caption; table: ChartTable; notes: string | null; hasChart?: boolean }
  /** The slide's data are gone, or hold nothing to draw: why, and what to do; whether it came into a frozen deck. */
  | { kind: 'missing'; reason: string; notFrozen?: boolean }

/** A slide, ready to be shown. */
export interface ShownSlide {
  id: string
  /** From 1. */
  number: number
  title: string
  content: SlideContent
  /** For the presenter alone. */
  note: string
  /** Dataset with its label, day of the figures: stands at the foot of every slide with figures. */
  source: string
  /** "DỮ LIỆU MINH HỌA" where the data are a demonstration; null where they are not. */
  label: string | null
  /** Opens the app at the slide's view, as `#/compare?year=…`. */
  href: string | null
}

/** A deck, ready to be shown, written or printed. */
export interface ShownDeck {
  title: string
  slides: readonly ShownSlide[]
  organisation: Organisation
  /** "Số liệu cố định ngày 02/01/2026" or "Số liệu theo dữ liệu hiện có", as the deck is frozen or not. */
  standing: string
}
