import type { ReactNode } from 'react'
import { classColors, heatScale } from '../charts/palette.ts'

const size = 6

/**
 * Hatches that stand for colours on paper (`patterns.css`): apart in black and white, where the tones of the classes
 * are alike two by two. An excellent class stays full, an unclassified one pale.
 */
export function Patterns() {
  return (
    <svg width="0" height="0" style={{ position: 'absolute' }} aria-hidden="true">
      <defs>
        <Pattern id="paper-good" ground={classColors.good}>
          <path d="M-1 1 1 -1M0 6 6 0M5 7 7 5" stroke="#3f76ab" strokeWidth="1" />
        </Pattern>
        <Pattern id="paper-average" ground={classColors.average}>
          <circle cx="1.5" cy="1.5" r="0.9" fill="#7a4a08" />
          <circle cx="4.5" cy="4.5" r="0.9" fill="#7a4a08" />
        </Pattern>
        <Pattern id="paper-weak" ground={classColors.weak}>
          <path d="M-1 5 1 7M0 0 6 6M5 -1 7 1" stroke="#f0b5a8" strokeWidth="1.2" />
        </Pattern>
        <Pattern id="paper-lowest" ground={heatScale[0] ?? '#fff'}>
          <path d="M0 3H6" stroke="#b98f63" strokeWidth="0.7" />
        </Pattern>
      </defs>
    </svg>
  )
}

const Pattern = ({ id, ground, children }: { id: string; ground: string; children: ReactNode }) => (
  <pattern id={id} width={size} height={size} patternUnits="userSpaceOnUse">
    <rect width={size} height={size} fill={ground} />
    {children}
  </pattern>
)
