import { drawnRows, quickChart, quickChoice } from '../charts/quick-chart.ts'
import { addExploreTexts } from '../i18n/explore-texts.ts'
import { answerTable } from '../pages/explore/answer-table.ts'
import { sayIn } from '../pages/explore/shown-value.ts'
import { plainText } from '../ui/plain-text.ts'
import { type FigureGround, figure } from './figure.ts'

/** Letters of a statement that are said below its answer. */
const longestSaid = 600

const saying = ({ text: { language, words } }: FigureGround) => sayIn(language, words('explore'))

/** The answer to a statement of the page Explore, which its slide keeps. */
export const answerFigure = figure({
  id: 'explore/answer',
  page: '/explore',
  ofStatement: true,
  addTexts: addExploreTexts,
  questions: () => ({}),
  heading: ({ statement, text }) => {
    const words = text.words('explore')
    const { format } = text
    const answer = statement?.rows
    const number = format.count(answer?.count ?? 0)
    const rows = !answer
      ? ''
      : answer.more
        ? words('save.firstOnly', { shown: number })
        : words('result.rows', { number, columns: format.count(answer.columns.length) })
    return { title: words('slide.title'), unit: rows, ofDataset: true }
  },
  content: (_, ground) => {
    const { statement, text } = ground
    if (!statement || statement.rows.count === 0) return null
    const words = text.words('explore')
    const { sql, rows, choice: chosen } = statement
    const say = saying(ground)
    // The views behind a statement may have got other columns since.
    const fits = chosen && rows.columns[chosen.x] && rows.columns[chosen.y]?.kind === 'number'
    const choice = fits ? chosen : quickChoice(rows)
    const shown = choice ? drawnRows(rows.count, choice.kind) : rows.count
    const notes = [
      shown < rows.count &&
        words('slide.drawn', { shown: text.format.count(shown), all: text.format.count(rows.count) }),
      words('save.subtitle', { sql: plainText(sql.replace(/\s+/g, ' '), longestSaid) }),
    ]
    return {
      model: choice && quickChart(rows, choice, { say }),
      table: answerTable(rows, say),
      notes: notes.filter(Boolean).join(' '),
    }
  },
  empty: ({ statement, text }) =>
    statement?.rows.count === 0 ? text.words('explore')('result.empty') : null,
})
