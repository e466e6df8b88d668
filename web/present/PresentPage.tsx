import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addPresentTexts } from '../i18n/present-texts.ts'
import './dark-charts.css'
import { loadAhead } from './load-ahead.ts'
import { PrintView } from './PrintView.tsx'
import { type Place, placeOf, textOf } from './place.ts'
import { Show } from './Show.tsx'
import { Speaker } from './Speaker.tsx'
import { usePresentedDeck } from './use-presented-deck.ts'
import { FailedDeck, NoDeck, WaitingDeck } from './Waiting.tsx'

const route = getRouteApi('/present/$id')

/** A deck on the whole window: for the hall, for its presenter (`speaker=1`), or for paper (`print=1`). */
export function PresentPage() {
  const { i18n } = useTranslation()
  useState(() => addPresentTexts(i18n))
  useEffect(() => void loadAhead(), [])
  const { id } = route.useParams()
  const search = route.useSearch()
  const navigate = useNavigate()
  const router = useRouter()
  const presented = usePresentedDeck(id)

  if (presented.state === 'failed') return <FailedDeck error={presented.error} onRetry={presented.retry} />
  if (presented.state === 'waiting') return <WaitingDeck />
  if (presented.state === 'gone') return <NoDeck />
  const { deck } = presented
  if (deck.slides.length === 0) return <NoDeck empty />

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
        void navigate({ to: '/', search: view })
      }}
    />
  )
}
