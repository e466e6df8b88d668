import { useCallback, useEffect, useRef, useState } from 'react'
import { type Channel, type Message, openChannel } from './channel.ts'
import { jumpTo, nextPlace, type Place, previousPlace } from './place.ts'

export interface Presentation {
  place: Place
  black: boolean
  /** Whether another window shows the same presentation. */
  accompanied: boolean
  go: (place: Place) => void
  next: () => void
  previous: () => void
  /** To a slide by its number from 1. */
  jump: (number: number) => void
  setBlack: (black: boolean) => void
  pagesOf: (slide: number) => number
  tellPages: (slide: number, pages: number) => void
}

interface Start {
  deck: string
  place: Place
  slides: number
}

/** Where a presentation is, the same in all windows that show it. */
export function usePresentation({ deck, place: first, slides }: Start): Presentation {
  const [state, setState] = useState({ place: first, black: false })
  const [accompanied, setAccompanied] = useState(false)
  // What the next key press starts from, which may come before the last one is drawn.
  const now = useRef(state)
  const channel = useRef<Channel | null>(null)
  const counts = useRef(new Map<number, number>())
  const [, drawAgain] = useState(0)

  const pagesOf = useCallback((slide: number) => counts.current.get(slide) ?? 1, [])
  const tellPages = useCallback((slide: number, pages: number) => {
    if (counts.current.get(slide) === pages) return
    counts.current.set(slide, pages)
    // An address may name a page that the slide has not.
    const { place } = now.current
    if (place.slide === slide && place.page >= pages) {
      now.current = { ...now.current, place: { slide, page: pages - 1 } }
      setState(now.current)
    }
    drawAgain((count) => count + 1)
  }, [])

  const show = useCallback((change: Partial<typeof now.current>) => {
    now.current = { ...now.current, ...change }
    setState(now.current)
    channel.current?.tell({ kind: 'at', ...now.current.place, black: now.current.black })
  }, [])

  useEffect(() => {
    const hear = (message: Message) => {
      setAccompanied(message.kind !== 'bye')
      if (message.kind === 'at') {
        now.current = { place: { slide: message.slide, page: message.page }, black: message.black }
        setState(now.current)
      }
      if (message.kind === 'hello') {
        channel.current?.tell({ kind: 'at', ...now.current.place, black: now.current.black })
      }
    }
    const opened = openChannel(deck, hear)
    channel.current = opened
    opened.tell({ kind: 'hello' })
    const leave = () => opened.tell({ kind: 'bye' })
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
      opened.close()
      channel.current = null
    }
  }, [deck])

  const go = useCallback(
    ({ slide, page }: Place) => {
      const last = (counts.current.get(slide) ?? page + 1) - 1
      show({ place: { slide, page: Math.min(page, last) }, black: false })
    },
    [show],
  )
  return {
    ...state,
    // A deck may have lost slides since the other window was told of them.
    place: { ...state.place, slide: Math.min(state.place.slide, Math.max(0, slides - 1)) },
    accompanied,
    go,
    next: useCallback(() => go(nextPlace(now.current.place, slides, pagesOf)), [go, slides, pagesOf]),
    previous: useCallback(() => go(previousPlace(now.current.place, pagesOf)), [go, pagesOf]),
    jump: useCallback((number: number) => go(jumpTo(number, slides)), [go, slides]),
    setBlack: useCallback((black: boolean) => show({ black }), [show]),
    pagesOf,
    tellPages,
  }
}
