import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router'
import { Suspense, use, useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { Deck } from '../../data/deck/deck.ts'
import { useData } from '../app/data-context.tsx'
import type { ShownDeck } from '../deck/slide-content.ts'
import { useShownDeck } from '../deck/use-shown-deck.ts'
import { addPresentTexts } from '../i18n/present-texts.ts'
import './dark-charts.css'
import { loadAhead } from './load-ahead.ts'
import { PrintView } from './PrintView.tsx'
import { type Place, placeOf, textOf } from './place.ts'
import { Show } from './Show.tsx'
import { Speaker } from './Speaker.tsx'
import { NoDeck, WaitingDeck } from './Waiting.tsx'

const route = getRouteApi('/present/$id')

/** A deck on the whole window: for the hall, for its presenter (`speaker=1`), or for paper (`print=1`). */
export function PresentPage() {
  const { i18n } = useTranslation()
  useState(() => addPresentTexts(i18n))
  useEffect(() => void loadAhead(), [])
  return (
    <Suspense fallback={<WaitingDeck />}>
      <FoundDeck />
    </Suspense>
  )
}

/** The deck once the workspace is there. */
function FoundDeck() {
  const { id } = route.useParams()
  const data = useData()
  use(data.followed())
  const { decks } = useSyncExternalStore(data.workspace.subscribe, data.workspace.get)
  const deck = [...decks, ...data.decks].find((one) => one.id === id)
  if (!deck) return <NoDeck />
  return deck.slides.length === 0 ? <NoDeck empty /> : <ReadyDeck deck={deck} />
}

/** Shown when all its slides are; from then on what changes takes its place as it comes. */
function ReadyDeck({ deck }: { deck: Deck }) {
  const { shown } = useShownDeck(deck)
  const [last, setLast] = useState(shown)
  if (shown && shown !== last) setLast(shown)
  const ready = shown ?? last
  return ready ? <PresentedDeck id={deck.id} deck={ready} /> : <WaitingDeck />
}

function PresentedDeck({ id, deck }: { id: string; deck: ShownDeck }) {
  const search = route.useSearch()
  const navigate = useNavigate()
  const router = useRouter()
  const start = placeOf(search.slide, deck.slides.length)
  const onPlace = (place: Place) => {
    const slide = textOf(place)
    if (slide !== search.slide)
      void navigate({ to: '.', search: (all) => ({ ...all, slide }), replace: true })
  }
  const address = (change: Record<string, string | undefined>) =>
    router.buildLocation({ to: '/present/$id', params: { id }, search: { ...search, ...change } })
  const { slide: _, speaker, print, ...view } = search

  if (speaker) return <Speaker id={id} deck={deck} start={start} onPlace={onPlace} />
  if (print) {
    const slides = { ...view, ...(search.slide ? { slide: search.slide } : {}) }
    const back = () => void navigate({ to: '.', search: slides, replace: true })
    return <PrintView deck={deck} onLeave={back} />
  }
  return (
    <Show
      id={id}
      deck={deck}
      start={start}
      onPlace={onPlace}
      onSpeaker={() => {
        const { href } = address({ speaker: '1' })
        return (
          window.open(router.history.createHref(href), `speaker-${id}`, 'popup,width=1100,height=760') !==
          null
        )
      }}
      onOpen={(href, place) => {
        // The entry that Back returns to names the slide, also where it was left at once.
        router.history.replace(address({ slide: textOf(place) }).href)
        router.history.push(href.replace(/^#/, ''))
      }}
      onPrint={() => void navigate({ to: '.', search: (all) => ({ ...all, print: '1' }) })}
      onLeave={() => {
        if (document.fullscreenElement) document.exitFullscreen().catch(console.warn)
        void navigate({ to: '/deck/{-$id}', params: { id }, search: view })
      }}
    />
  )
}
