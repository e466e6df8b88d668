import { addUnitsTexts } from '../i18n/units-texts.ts'
import { listLine } from '../pages/units/list-line.ts'
import { unitQuestions } from '../pages/units/questions.ts'
import { scoreText, unitValue } from '../pages/units/unit-words.ts'
import { figure, listed } from './figure.ts'

/** The units of a year as the page lists them: its search, filters, columns and order; the first rows of a long list. */
export const unitsFigure = figure({
  id: 'units/list',
  page: '/units',
  addTexts: addUnitsTexts,
  questions: (view) => {
    const { first, count } = unitQuestions(view)
    return { units: first, count }
  },
  heading: ({ view, text }, { count }) => {
    const words = text.words('units')
    const counted = count?.[0]?.units
    const parts = [
      counted === undefined ? '' : words('count', { number: text.format.count(counted) }),
      listLine(view.units, { ...text, words }),
    ]
    return {
      title: words('title'),
      unit: parts.filter(Boolean).join(' · '),
      shown: { listsAreas: true, metrics: null },
      captioned: { compare: null },
    }
  },
  content: ({ units, count }, { view, text }) => {
    const [counted] = count
    if (!counted || units.length === 0) return null
    const words = text.words('units')
    const { format } = text
    const { columns } = view.units
    return listed(
      {
        columns: columns.map((column) => ({ heading: words(`column.${column}`), kind: 'text' })),
        rows: units.map((row) =>
          columns.map((column) => {
            const value = unitValue(row, column, { ...text, words })
            return typeof value === 'number' ? scoreText(value, text.language) : value
          }),
        ),
      },
      counted.units > units.length &&
        words('first', { number: format.count(counted.units), shown: format.count(units.length) }),
      counted.left_open > 0 && words('leftOpen', { number: format.count(counted.left_open) }),
    )
  },
  empty: ({ text }) => text.words('units')('empty'),
})
