import { useTimeout } from '@mantine/hooks'
import { useRef, useState } from 'react'

/** How long what was said of a file stands there, in milliseconds; what went wrong stays. */
const saidFor = 8000

/** What came of the last file: nothing yet, being made, a word to say about it, or what went wrong. */
export type Saved = { is: 'idle' | 'busy' } | { is: 'said' | 'failed'; text: string }

/**
 * Makes one file at a time: one that is started while another is being made is left, so that nothing is saved twice.
 * `make` answers with what there is to say, if anything; `failed` is said where it rejects.
 */
export function useSaving() {
  const [saved, setSaved] = useState<Saved>({ is: 'idle' })
  const busy = useRef(false)
  const { start: fade, clear } = useTimeout(() => setSaved({ is: 'idle' }), saidFor)
  const start = async (make: () => Promise<string | undefined>, failed: string) => {
    if (busy.current) return
    busy.current = true
    clear()
    setSaved({ is: 'busy' })
    try {
      const text = await make()
      setSaved(text === undefined ? { is: 'idle' } : { is: 'said', text })
      if (text !== undefined) fade()
    } catch {
      setSaved({ is: 'failed', text: failed })
    } finally {
      busy.current = false
    }
  }
  return { saved, start }
}
