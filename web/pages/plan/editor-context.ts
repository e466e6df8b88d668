import { createContext, use } from 'react'
import type { PartRow } from '../targets/rules.ts'
import type { DraftFault } from './draft/checks.ts'
import type { PlanDraft } from './draft/draft.ts'

/** What the fields of the editor share. */
export interface EditorState {
  draft: PlanDraft
  /** Puts another draft in the place of this one; typing on in one field is one edit. */
  edit: (draft: PlanDraft, field: string) => void
  faults: readonly DraftFault[]
  /** Whether saving was tried: fields that are empty then say so. */
  tried: boolean
  /** The field that was jumped to last. */
  jumped: { field: string } | null
  /** What the current data says of the rules of the last draft without faults. */
  rows: readonly PartRow[]
}

export const EditorContext = createContext<EditorState | null>(null)

export function useEditor(): EditorState {
  const state = use(EditorContext)
  if (!state) throw new Error('no editor around this field')
  return state
}

/** The id of a field's element, to jump to. */
export const elementId = (field: string): string => `field-${field}`

/** Why a field is refused, if it is to be said now. */
export function useFault(...fields: readonly string[]): string | null {
  const { faults, tried } = useEditor()
  const found = faults.find(({ field, isEmpty }) => fields.includes(field) && (tried || !isEmpty))
  return found ? (found.isEmpty ? '' : found.reason) : null
}
