import type { QueryName, QueryRow } from '../../queries/catalog.ts'
import { demonstrationLabel } from '../app/demonstration-label.ts'
import { datasetLine, sourceLine } from '../app/source-line.ts'
import { changeView, searchOf } from '../app/view.ts'
import type { FigureGround } from '../figures/figure.ts'
import { figureCaption } from '../figures/use-figure.ts'
import { overviewQuestions } from '../pages/overview/questions.ts'
import { overviewClauses, overviewFacts, overviewText } from '../sentences/overview.ts'
import { slideKeyFigures } from './key-figures.ts'
import { methodText } from './method-text.ts'
import { type DeckGround, hasFigures, type PreparedSlide } from './prepared-slide.ts'
import { statementReason } from './read-statement.ts'
import type { ShownSlide, SlideContent } from './slide-content.ts'

/** What stands on a slide, before the words of the deck stand over its own. */
interface Drawn {
  title: string
  content: SlideContent
}

/** The slide as it is shown; null while an answer of it is missing. */
export function shownSlide(prepared: PreparedSlide, ground: DeckGround, number: number): ShownSlide | null {
  const { slide, view, gone, asked } = prepared
  const { t, format } = ground.text
  const words = ground.text.words('deck')
  const missing = (reason: string, notFrozen = false): Drawn => ({
    title: words('named.gone'),
    content: { kind: 'missing', reason, ...(notFrozen ? { notFrozen } : {}) },
  })
  const answers = [
    ...asked.map((one) => ground.answer(one)),
    ...(prepared.statement ? [ground.read(prepared.statement)] : []),
  ]
  const failed = answers.find((one) => one !== null && 'error' in one)
  const isUnread = prepared.figure?.ofBoundaries === true && prepared.boundaries === null
  const isPending = answers.includes(null) || prepared.questions === null || isUnread
  if (gone === null && !failed && isPending) return null
  let drawn: Drawn
  if (gone !== null) drawn = missing(gone)
  else if (failed && 'error' in failed)
    drawn = missing(reasonOf(failed.error, ground, prepared), failed.error instanceof NotFrozenError)
  else {
    try {
      drawn = draw(prepared, ground)
    } catch (error) {
      // What a backup or a package holds may be of another edition: one slide must not take the others along.
      console.warn('slide not drawn', slide.id, error)
      drawn = missing(reasonOf(error, ground, prepared))
    }
  }
  const label = hasFigures(slide) && gone !== null ? null : demonstrationLabel(view.dataset)
  const withFigures = hasFigures(slide) && gone === null
  const from = prepared.statement ? datasetLine(view.dataset, t) : sourceLine(view, t, format)
  return {
    id: slide.id,
    number,
    title: slide.title ?? drawn.title,
    content: drawn.content,
    note: slide.note,
    source: withFigures ? `${t('source.label')}: ${from}` : '',
    label: label && t(label),
    href: withFigures ? hrefOf(prepared) : null,
  }
}

/** A frozen deck has no answer for what was added since; anything else is a fault of the app. */
export class NotFrozenError extends Error {}

function reasonOf(error: unknown, { text }: DeckGround, { statement }: PreparedSlide): string {
  const words = text.words('deck')
  if (error instanceof NotFrozenError) return words('missing.frozen')
  if (statement) return words('missing.failed', { reason: statementReason(error, text.words('explore')) })
  return words('missing.failed', { reason: error instanceof Error ? error.message : String(error) })
}

/** The address in the app of what a slide shows. */
function hrefOf({ figure, view, slide }: PreparedSlide): string {
  const { show = view.show, draw = view.draw } = figure ?? {}
  const shown = changeView(view, { show, draw })
  const path = figure?.page ?? (slide.kind === 'sentence' ? '/sentences' : '/')
  const pairs = Object.entries(searchOf(shown)).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string',
  )
  return `#${path}?${new URLSearchParams(pairs)}`
}

function draw(prepared: PreparedSlide, ground: DeckGround): Drawn {
  const { slide, view, plan, area, figure, boundaries } = prepared
  const { text } = ground
  const words = text.words('deck')
  const names = { area: area?.full_name ?? '', year: view.year }
  const rowsOf = <Name extends QueryName>(asked: Parameters<typeof ground.answer<Name>>[0]) => {
    const answered = ground.answer(asked)
    return answered && 'rows' in answered ? answered.rows : []
  }
  const read = prepared.statement && ground.read(prepared.statement)
  const statement =
    prepared.statement && read && 'read' in read ? { ...prepared.statement, rows: read.read } : null
  const figureGround: FigureGround = { view, plan, area, text, boundaries, statement }
  switch (slide.kind) {
    case 'title':
      return { title: words('untitled'), content: { kind: 'title', subtitle: slide.text } }
    case 'text':
      return { title: words('named.text'), content: { kind: 'text', paragraphs: paragraphsOf(slide.text) } }
    case 'method':
      return {
        title: words('named.method'),
        content: { kind: 'text', paragraphs: [...methodText(figureGround), ...paragraphsOf(slide.text)] },
      }
    case 'sentence': {
      const asked = overviewQuestions(view)
      const answers = {
        headline: rowsOf(asked.headline),
        communes: rowsOf(asked.communes),
        targets: rowsOf(asked.targets),
      }
      const facts = overviewFacts(view, names.area, answers, text.t)
      const said = overviewText(facts, overviewClauses(facts, text.format, text.t), null, text.t)
      return { title: words('named.sentence', names), content: { kind: 'text', paragraphs: [said] } }
    }
    case 'key_figures': {
      const asked = overviewQuestions(view)
      const figures = slideKeyFigures(view, rowsOf(asked.headline), rowsOf(asked.targets), text)
      const title = words('named.keyFigures', names)
      return figures.length > 0
        ? { title, content: { kind: 'key_figures', figures } }
        : { title, content: { kind: 'missing', reason: words('missing.empty') } }
    }
    case 'figure': {
      const rows: Record<string, QueryRow<QueryName>[]> = Object.fromEntries(
        Object.entries(prepared.questions ?? {}).map(([name, asked]) => [name, rowsOf(asked)]),
      )
      const heading = figure?.heading(figureGround, rows)
      if (!figure || !heading) throw new Error(`no figure ${slide.figure}`)
      const caption = figureCaption(figureGround, heading)
      const { title } = heading
      const made = figure.content(rows, figureGround)
      if (!made) {
        const why = figure.empty?.(figureGround, rows)
        const reason = why ? words('missing.why', { reason: why }) : words('missing.empty')
        return { title, content: { kind: 'missing', reason } }
      }
      const { model, table, notes } = made
      const content: SlideContent =
        model && slide.as === 'chart'
          ? { kind: 'chart', caption, model, notes }
          : { kind: 'table', caption, table, notes, hasChart: model !== null }
      return { title, content }
    }
  }
}

const paragraphsOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '')
