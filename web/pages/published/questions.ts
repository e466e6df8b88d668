import { question } from '../../app/question.ts'
import type { View } from '../../app/view.ts'

/** All published figures: they are few, and of no one area. */
export const publishedQuestions = ({ dataset }: View) => ({
  figures: question(dataset, 'published/figures', { area: null }),
})
