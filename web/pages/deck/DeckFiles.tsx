import type { ShownDeck } from '../../deck/slide-content.ts'

interface DeckFilesProps {
  shown: ShownDeck | null
}

export function DeckFiles(_: DeckFilesProps) {
  return null
}
