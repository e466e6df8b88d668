import {
  autocompletion,
  type Completion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completeFromList,
  completionKeymap,
} from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { PostgreSQL, sql } from '@codemirror/lang-sql'
import { bracketMatching, defaultHighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorState, Prec } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
  tooltips,
} from '@codemirror/view'

/** Names that can be completed: the columns of each view. */
export type Names = Record<string, { self: Completion; children: Completion[] }>

export interface EditorParts {
  text: string
  /** What the box is, for readers who do not see it. */
  label: string
  names: Names
  onChange: (text: string) => void
  onRun: () => void
}

export interface SqlBox {
  /** Puts another statement in the place of what is there; it can be undone. */
  replace: (text: string) => void
  /** Puts text where the cursor is. */
  insert: (text: string) => void
  destroy: () => void
}

const everyColumn = (names: Names): Completion[] => {
  const columns = Object.values(names).flatMap(({ children }) => children)
  return [...new Map(columns.map((column) => [column.label, column])).values()]
}

const look = EditorView.theme({
  '&': { fontSize: '14px', backgroundColor: '#fff' },
  '&.cm-focused': { outline: '2px solid var(--mantine-primary-color-filled)', outlineOffset: '-1px' },
  '.cm-scroller': { fontFamily: 'ui-monospace, Consolas, "DejaVu Sans Mono", monospace', lineHeight: '1.5' },
  '.cm-content': { minHeight: '9.5rem' },
  '.cm-gutters': { backgroundColor: '#f8f9fa', color: '#5b6773' },
  '.cm-completionDetail': { color: '#5b6773', fontStyle: 'normal', marginLeft: '0.8em' },
})

/** A box for SQL with names completed. Tab leaves it, as it leaves any other box. */
export function openSqlBox(
  parent: HTMLElement,
  { text, label, names, onChange, onRun }: EditorParts,
): SqlBox {
  const started = () => {
    // Escape is then for the statement that runs, not for a list of names that is still open.
    closeCompletion(view)
    onRun()
    return true
  }
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        highlightActiveLine(),
        autocompletion({ icons: false }),
        // Lists of names are not cut off by the card around the box.
        tooltips({ position: 'fixed', parent: document.body }),
        syntaxHighlighting(defaultHighlightStyle, { fallback: true }),
        sql({ dialect: PostgreSQL, schema: names, upperCaseKeywords: true }),
        // By itself the language offers columns behind the name of their view alone.
        PostgreSQL.language.data.of({ autocomplete: completeFromList(everyColumn(names)) }),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(update.state.doc.toString())
        }),
        Prec.highest(keymap.of([{ key: 'Mod-Enter', run: started }])),
        keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap]),
        look,
      ],
    }),
  })
  return {
    replace: (next) => {
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: next },
        selection: { anchor: next.length },
        scrollIntoView: true,
      })
      view.focus()
    },
    insert: (part) => {
      view.dispatch(view.state.replaceSelection(part))
      view.focus()
    },
    destroy: () => view.destroy(),
  }
}
