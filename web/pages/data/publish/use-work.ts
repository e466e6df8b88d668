import { useCallback, useState } from 'react'

/** A step under way: what is being done, and how much of it where that is known. */
export interface Step {
  text: string
  share: number | null
}

/** What became of a piece of work. */
export type WorkState =
  | { phase: 'idle' }
  | { phase: 'busy'; step: Step }
  | { phase: 'done'; said: string }
  | { phase: 'failed'; error: unknown }

export interface Work {
  state: WorkState
  busy: boolean
  /** Does the work and says what came of it; a failure is said, too. Whether it was done. */
  run: (work: (report: (step: Step) => void) => Promise<string>) => Promise<boolean>
  clear: () => void
}

/** Work that takes a while, one piece at a time. */
export function useWork(): Work {
  const [state, setState] = useState<WorkState>({ phase: 'idle' })
  const run = useCallback<Work['run']>(async (work) => {
    const report = (step: Step) => setState({ phase: 'busy', step })
    report({ text: '', share: null })
    try {
      const said = await work(report)
      setState({ phase: 'done', said })
      return true
    } catch (error) {
      console.warn(error)
      setState({ phase: 'failed', error })
      return false
    }
  }, [])
  const clear = useCallback(() => setState({ phase: 'idle' }), [])
  return { state, busy: state.phase === 'busy', run, clear }
}
