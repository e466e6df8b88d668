import type { ShownDeck } from '../../deck/slide-content.ts'
import { PptxButton } from './PptxButton.tsx'

interface DeckFilesProps {
  /** Null while the deck is being prepared. */
  shown: ShownDeck | null
}

/** The files that a deck can be saved as. */
export function DeckFiles({ shown }: DeckFilesProps) {
  return <PptxButton shown={shown} />
}
