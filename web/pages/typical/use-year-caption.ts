import { useCaption } from '../../app/use-caption.ts'
import type { View } from '../../app/view.ts'

/** Makes captions for figures of one year: the page holds them against no other. */
export const useYearCaption = (view: View, filters: string) => useCaption({ ...view, compare: null }, filters)
