import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShownDeck, ShownSlide } from '../deck/slide-content.ts'
import { Patterns } from '../print/Patterns.tsx'
import '../print/patterns.css'
import classes from './Print.module.css'
import { SlideView } from './SlideView.tsx'
import { ScaledStage } from './Stage.tsx'

/** A sheet is 13⅓ × 7½ inches, which is 1280 × 720 CSS pixels. */
const sheetScale = 1280 / 1920

/**
 * Sheets of a slide's size. For all sheets, and gone with this view: sheets of a name of their own would end with an
 * empty one, since what is around them has another name.
 */
function useSlideSheets(): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('@page { size: 13.333in 7.5in; margin: 0; }')
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    document.documentElement.dataset.patterns = ''
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
      delete document.documentElement.dataset.patterns
    }
  }, [])
}

interface PrintViewProps {
  deck: ShownDeck
  onLeave: () => void
}

/** All slides one below the other, each page of them a sheet: printed, or saved as PDF by the browser. */
export function PrintView({ deck, onLeave }: PrintViewProps) {
  const { t: words } = useTranslation('present')
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map())
  const sheets = useRef<HTMLDivElement>(null)
  const [ready, setReady] = useState(false)
  const { slides } = deck
  useSlideSheets()

  // biome-ignore lint/correctness/useExhaustiveDependencies: more pages bring more charts
  useEffect(() => {
    const element = sheets.current
    if (!element) return
    const look = () => {
      const charts = [...element.querySelectorAll('[role="application"]')]
      setReady(charts.every((chart) => chart.hasAttribute('data-painted')))
    }
    look()
    const observer = new MutationObserver(look)
    observer.observe(element, { subtree: true, childList: true, attributeFilter: ['data-painted'] })
    return () => observer.disconnect()
  }, [counts])

  const pages = slides.flatMap((slide) =>
    Array.from({ length: counts.get(slide.id) ?? 1 }, (_, page) => ({ slide, page })),
  )
  const tell = (slide: ShownSlide, count: number) =>
    setCounts((before) => (before.get(slide.id) === count ? before : new Map(before).set(slide.id, count)))

  return (
    <main id="main" className={classes.view} data-ready={ready || undefined}>
      <Patterns />
      <header className={classes.bar}>
        <h1>{words('print.title', { title: deck.title })}</h1>
        <p>{words('print.about', { count: pages.length })}</p>
        <button type="button" disabled={!ready} onClick={() => window.print()}>
          {ready ? words('print.now') : words('print.wait')}
        </button>
        <button type="button" onClick={onLeave}>
          {words('print.back')}
        </button>
      </header>
      <div ref={sheets}>
        {pages.map(({ slide, page }) => (
          <section
            key={`${slide.id} ${page}`}
            className={classes.sheet}
            aria-label={words('show.slide', { number: slide.number, of: slides.length, title: slide.title })}
            data-sheet={slide.number}
          >
            <ScaledStage scale={sheetScale}>
              <SlideView
                slide={slide}
                page={page}
                of={slides.length}
                organisation={deck.organisation}
                standing={deck.standing}
                {...(page === 0 ? { onPages: (count: number) => tell(slide, count) } : {})}
              />
            </ScaledStage>
          </section>
        ))}
      </div>
    </main>
  )
}
