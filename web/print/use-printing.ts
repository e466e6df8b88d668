import { useEffect, useEffectEvent, useState } from 'react'
import { toPaper, toScreen } from './lay-out.ts'
import type { Edges } from './page-sheet.ts'

/** Milliseconds after which a page is printed as far as it has come. */
const patience = 20_000

const page = () => document.getElementById('main')

/** Whether something of the page is still to come: answers, rows, charts. */
const isComing = (element: Element) =>
  element.querySelector('[data-loading], [role="application"]:not([data-painted])') !== null

/**
 * Has the page laid out for paper whenever it is printed: by the browser's own command, and by Ctrl+P or `print`,
 * which wait for rows that have to be asked for first.
 */
export function usePrinting(edges: Edges): { print: () => void; preparing: boolean } {
  const [preparing, setPreparing] = useState(false)
  const lay = () => {
    const element = page()
    if (element) toPaper(element, edges)
  }
  const prepare = async () => {
    if (preparing) return
    setPreparing(true)
    try {
      lay()
      const until = performance.now() + patience
      for (let element = page(); element && isComing(element) && performance.now() < until; element = page())
        await new Promise((done) => setTimeout(done, 80))
      window.print()
    } finally {
      setPreparing(false)
    }
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const asked = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key === 'p'
    if (!asked || event.defaultPrevented) return
    event.preventDefault()
    void prepare()
  })
  const onPrint = useEffectEvent(lay)
  useEffect(() => {
    const before = () => onPrint()
    const hear = (event: KeyboardEvent) => onKey(event)
    addEventListener('beforeprint', before)
    addEventListener('afterprint', toScreen)
    addEventListener('keydown', hear)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', toScreen)
      removeEventListener('keydown', hear)
      toScreen()
    }
  }, [])
  return { print: () => void prepare(), preparing }
}
