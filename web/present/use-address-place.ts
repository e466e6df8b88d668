import { useEffect, useEffectEvent, useRef } from 'react'
import { type Place, textOf } from './place.ts'
import type { Presentation } from './use-presentation.ts'

/**
 * Keeps the place of a presentation in the address, so that a reload stays, and follows an address that is changed by
 * hand or by Back.
 *
 * @param asked - The place that the address means now.
 * @param onPlace - Puts a place into the address.
 */
export function useAddressPlace(
  { place, go }: Pick<Presentation, 'place' | 'go'>,
  asked: Place,
  onPlace: (place: Place) => void,
): void {
  // The last address that was read or written here: only another one is news.
  const known = useRef(textOf(asked))
  const keep = useEffectEvent((next: Place) => {
    known.current = textOf(next)
    onPlace(next)
  })
  useEffect(() => {
    // The slide is painted first.
    const handle = setTimeout(() => keep(place), 60)
    return () => clearTimeout(handle)
  }, [place])

  const wanted = textOf(asked)
  const follow = useEffectEvent(() => go(asked))
  useEffect(() => {
    if (wanted === known.current) return
    known.current = wanted
    follow()
  }, [wanted])
}
