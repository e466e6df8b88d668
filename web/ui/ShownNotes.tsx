import { lazy, Suspense, useState } from 'react'
import type { MetricId } from '../../data/model/metric.ts'
import type { ShownFigures } from '../../data/notes/covered.ts'
import { useData } from '../app/data-context.tsx'

// Most visits have no note to show.
const code = () => import('../notes/NoteLines.tsx')
const NoteLines = lazy(async () => ({ default: (await code()).NoteLines }))
const NoteMarks = lazy(async () => ({ default: (await code()).NoteMarks }))

interface ShownNotesProps {
  shown: ShownFigures | undefined
  id?: string
}

/** The notes on figures that are shown, as lines below them; nothing where there are none. */
export function ShownNotes({ shown, id }: ShownNotesProps) {
  const { notes } = useData()
  // Once there were some it stays: the last one may be deleted there, and brought back.
  const [used, setUsed] = useState(false)
  if (notes.length > 0 && !used) setUsed(true)
  if (!shown || !used) return null
  return (
    <Suspense fallback={null}>
      <NoteLines notes={notes} shown={shown} id={id} />
    </Suspense>
  )
}

/** The marks of those of the notes on figures that speak of one metric. */
export function ShownMarks({ shown, metric }: { shown: ShownFigures; metric: MetricId }) {
  const { notes } = useData()
  if (notes.length === 0) return null
  return (
    <Suspense fallback={null}>
      <NoteMarks notes={notes} shown={shown} metric={metric} />
    </Suspense>
  )
}
