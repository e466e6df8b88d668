import type { ReactNode } from 'react'
import classes from './Mark.module.css'

/** What a mark says by its colour; its words say the same. */
export type Tone = 'good' | 'warning' | 'bad' | 'quiet'

/** A small label. */
export function Mark({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={classes.mark} data-tone={tone}>
      {children}
    </span>
  )
}

interface MarkButtonProps {
  tone: Tone
  pressed: boolean
  onPress: () => void
  children: ReactNode
}

/** A label that filters by what it says while it is pressed. */
export function MarkButton({ tone, pressed, onPress, children }: MarkButtonProps) {
  return (
    <button type="button" className={classes.mark} data-tone={tone} aria-pressed={pressed} onClick={onPress}>
      {children}
    </button>
  )
}
