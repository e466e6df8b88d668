/**
 * Marks in the browser's small storage of what the large one holds. They are read before anything is painted,
 * also by the script in the page's head (`web/prerender/after-build.ts`): the demonstration must not flash up
 * where other figures will be shown.
 */
export const marks = { workspace: 'phong-trao-workspace', beside: 'phong-trao-package' } as const

/** Whether the mark was set by an earlier visit; false where the browser keeps nothing. */
export function isMarked(mark: keyof typeof marks): boolean {
  try {
    return localStorage.getItem(marks[mark]) !== null
  } catch {
    return false
  }
}

/** Sets or takes away a mark. */
export function setMark(mark: keyof typeof marks, there: boolean): void {
  try {
    if (there) localStorage.setItem(marks[mark], '1')
    else localStorage.removeItem(marks[mark])
  } catch {
    // The next visit shows the demonstration first; that is all.
  }
}
