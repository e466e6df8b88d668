import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShownDeck } from '../deck/slide-content.ts'
import { Controls } from './Controls.tsx'
import { Help } from './Help.tsx'
import { Laser } from './Laser.tsx'
import type { Place } from './place.ts'
import classes from './Show.module.css'
import { SlideView } from './SlideView.tsx'
import { FittedStage } from './Stage.tsx'
import { useAddressPlace } from './use-address-place.ts'
import { useDrawnAhead } from './use-drawn-ahead.ts'
import { useFullScreen } from './use-full-screen.ts'
import { useKeys } from './use-keys.ts'
import { usePresentation } from './use-presentation.ts'
import { useSlideTheme } from './use-slide-theme.ts'

interface ShowProps {
  id: string
  deck: ShownDeck
  start: Place
  /** Keeps the place in the address, so that a reload stays. */
  onPlace: (place: Place) => void
  /** Opens the window of the presenter; false where the browser kept it shut. */
  onSpeaker: () => boolean
  onOpen: (href: string, place: Place) => void
  onPrint: () => void
  onLeave: () => void
}

/** A deck on the projector: the slide fills the window, everything else is done by keys. */
export function Show({ id, deck, start, onPlace, onSpeaker, onOpen, onPrint, onLeave }: ShowProps) {
  const { t: words } = useTranslation('present')
  const { slides, organisation, standing } = deck
  const presentation = usePresentation({ deck: id, place: start, slides: slides.length })
  const { place, black, next, previous, jump, setBlack, pagesOf, tellPages } = presentation
  const drawn = useDrawnAhead(place.slide, slides.length)
  const { full, toggle } = useFullScreen()
  const { dark, setDark } = useSlideTheme()
  const [laser, setLaser] = useState(false)
  const [help, setHelp] = useState(false)
  const [blocked, setBlocked] = useState(false)
  const shown = slides[place.slide]

  useAddressPlace(presentation, start, onPlace)

  const open = () => shown?.href && onOpen(shown.href, place)
  const leave = () => (help ? setHelp(false) : black ? setBlack(false) : onLeave())
  const actions = {
    next,
    previous,
    next_slide: () => jump(place.slide + 2),
    previous_slide: () => jump(place.slide),
    first: () => jump(1),
    last: () => jump(slides.length),
    black: () => setBlack(!black),
    laser: () => setLaser(!laser),
    full_screen: () => toggle?.(),
    speaker: () => setBlocked(!onSpeaker()),
    dark: () => setDark(!dark),
    open,
    print: onPrint,
    help: () => setHelp(!help),
    leave,
  }
  const typed = useKeys((action) => (typeof action === 'object' ? jump(action.jump) : actions[action]()))

  return (
    <main id="main" className={classes.show} aria-label={words('show.label', { title: deck.title })}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: keys do the same */}
      <div className={classes.slides} onClick={({ target }) => !isControl(target) && next()}>
        <FittedStage>
          {slides.map((slide, index) =>
            drawn.has(index) ? (
              <section
                key={slide.id}
                className={classes.one}
                data-slide={slide.number}
                data-shown={index === place.slide || undefined}
                aria-label={words('show.slide', {
                  number: slide.number,
                  of: slides.length,
                  title: slide.title,
                })}
                aria-hidden={index !== place.slide}
                inert={index !== place.slide}
              >
                <SlideView
                  slide={slide}
                  page={index === place.slide ? place.page : 0}
                  of={slides.length}
                  organisation={organisation}
                  standing={standing}
                  onPages={(pages) => tellPages(index, pages)}
                  onOpen={slide.href ? () => onOpen(slide.href ?? '', place) : undefined}
                />
              </section>
            ) : null,
          )}
        </FittedStage>
      </div>
      {black && <div className={classes.black} data-black />}
      {laser && <Laser />}
      {typed && <output className={classes.typed}>{words('show.typed', { number: typed })}</output>}
      {blocked && (
        <div className={classes.message} role="alert">
          <p>{words('speaker.blocked')}</p>
          <button type="button" className={classes.button} onClick={() => setBlocked(false)}>
            {words('control.close')}
          </button>
        </div>
      )}
      <p className={classes.spoken} aria-live="polite">
        {black
          ? words('show.black')
          : words('show.slide', { number: place.slide + 1, of: slides.length, title: shown?.title ?? '' })}
      </p>
      <Controls
        actions={actions}
        states={{ full, dark, black, laser }}
        can={{ full_screen: toggle !== null, open: Boolean(shown?.href) }}
        count={words('slide.number', { number: place.slide + 1, of: slides.length })}
        parts={pagesOf(place.slide)}
      />
      {help && <Help onClose={() => setHelp(false)} />}
    </main>
  )
}

const isControl = (target: EventTarget) =>
  target instanceof Element && target.closest('a, button, [role="application"]') !== null
