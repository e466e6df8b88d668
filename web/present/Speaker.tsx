import { useTranslation } from 'react-i18next'
import type { ShownDeck, ShownSlide } from '../deck/slide-content.ts'
import { Clock } from './Clock.tsx'
import { nextPlace, type Place } from './place.ts'
import { SlideView } from './SlideView.tsx'
import classes from './Speaker.module.css'
import { FittedStage } from './Stage.tsx'
import { useAddressPlace } from './use-address-place.ts'
import { useKeys } from './use-keys.ts'
import { usePresentation } from './use-presentation.ts'

interface SpeakerProps {
  id: string
  deck: ShownDeck
  start: Place
  onPlace: (place: Place) => void
}

/** The presenter's own window: note, this slide and the next, the time. Its keys move the other window, too. */
export function Speaker({ id, deck, start, onPlace }: SpeakerProps) {
  const { t: words } = useTranslation('present')
  const { slides } = deck
  const presentation = usePresentation({ deck: id, place: start, slides: slides.length })
  const { place, black, accompanied, next, previous, jump, setBlack, pagesOf, tellPages } = presentation
  const shown = slides[place.slide]
  const after = nextPlace(place, slides.length, pagesOf)
  const isLast = after.slide === place.slide && after.page === place.page
  const following = isLast ? undefined : slides[after.slide]

  useAddressPlace(presentation, start, onPlace)

  const typed = useKeys((action) => {
    if (typeof action === 'object') jump(action.jump)
    else if (action === 'next') next()
    else if (action === 'previous') previous()
    else if (action === 'next_slide') jump(place.slide + 2)
    else if (action === 'previous_slide') jump(place.slide)
    else if (action === 'first') jump(1)
    else if (action === 'last') jump(slides.length)
    else if (action === 'black') setBlack(!black)
    else if (action === 'leave' && black) setBlack(false)
    else if (action === 'leave') window.close()
  })

  const preview = (slide: ShownSlide, page: number, counted: boolean) => (
    <div className={classes.screen} inert>
      <FittedStage>
        <SlideView
          key={slide.id}
          slide={slide}
          page={page}
          of={slides.length}
          organisation={deck.organisation}
          standing={deck.standing}
          {...(counted ? { onPages: (pages: number) => tellPages(slide.number - 1, pages) } : {})}
        />
      </FittedStage>
    </div>
  )

  return (
    <main id="main" className={classes.speaker} aria-label={words('speaker.label', { title: deck.title })}>
      <header className={classes.bar}>
        <strong className={classes.count} data-count>
          {words('speaker.count', { number: place.slide + 1, of: slides.length })}
        </strong>
        <Clock />
        {typed && <output>{words('show.typed', { number: typed })}</output>}
        {!accompanied && (
          <p className={classes.alone} role="status">
            {words('speaker.alone')}
          </p>
        )}
      </header>
      <section className={classes.now} aria-label={words('speaker.now')} data-black={black || undefined}>
        {shown && preview(shown, place.page, true)}
        {black && <p className={classes.covered}>{words('speaker.black')}</p>}
      </section>
      <section className={classes.side} aria-label={words('speaker.next')}>
        <h2>{following ? words('speaker.nextIs', { title: following.title }) : words('speaker.end')}</h2>
        {following && preview(following, after.page, false)}
      </section>
      <section className={classes.note} aria-label={words('speaker.note')} data-note>
        {shown?.note.trim() ? shown.note : <em>{words('speaker.noNote')}</em>}
      </section>
      <nav className={classes.buttons} aria-label={words('control.all')}>
        <button type="button" onClick={previous}>
          {words('action.previous')}
        </button>
        <button type="button" onClick={next}>
          {words('action.next')}
        </button>
        <button type="button" aria-pressed={black} onClick={() => setBlack(!black)}>
          {words('action.black')}
        </button>
      </nav>
    </main>
  )
}
