import type { PlanDraft } from './draft.ts'

/** Edits that can be undone; more would only hold memory. */
const most = 200

/** A draft with the states before it and, after an undo, behind it. */
export interface Edits {
  draft: PlanDraft
  past: readonly PlanDraft[]
  future: readonly PlanDraft[]
  /** Field of the last edit: typing on in it is one edit. */
  field: string | null
  /** The draft as it is kept; null while it never was. */
  saved: PlanDraft | null
}

export type Edit =
  | { type: 'edit'; draft: PlanDraft; field: string }
  | { type: 'undo' }
  | { type: 'redo' }
  | { type: 'saved'; draft: PlanDraft }

/** Where editing begins: with what is kept already, or with something that is kept nowhere yet. */
export const beginEdits = (draft: PlanDraft, isKept: boolean): Edits => ({
  draft,
  past: [],
  future: [],
  field: null,
  saved: isKept ? draft : null,
})

/** Whether leaving would lose something. */
export const isUnsaved = ({ draft, saved, past }: Edits): boolean =>
  saved === null ? past.length > 0 : draft !== saved

export function editsAfter(edits: Edits, edit: Edit): Edits {
  const { draft, past, future } = edits
  switch (edit.type) {
    case 'edit': {
      if (edit.draft === draft) return edits
      const goesOn = edits.field === edit.field && past.length > 0
      return {
        ...edits,
        draft: edit.draft,
        past: goesOn ? past : [...past, draft].slice(-most),
        future: [],
        field: edit.field,
      }
    }
    case 'undo': {
      const before = past.at(-1)
      if (!before) return edits
      return { ...edits, draft: before, past: past.slice(0, -1), future: [draft, ...future], field: null }
    }
    case 'redo': {
      const [next, ...rest] = future
      if (!next) return edits
      return { ...edits, draft: next, past: [...past, draft], future: rest, field: null }
    }
    case 'saved':
      return { ...edits, saved: edit.draft, field: null }
  }
}
