import { useTranslation } from 'react-i18next'
import type { Organisation, ShownSlide } from '../deck/slide-content.ts'
import classes from './Slide.module.css'
import { SlideContentView } from './SlideContentView.tsx'

export interface SlideViewProps {
  slide: ShownSlide
  /** Which of its pages, from 0. */
  page: number
  /** Number of slides. */
  of: number
  organisation: Organisation
  /** Whether the figures stand still or follow the data: said on the first slide and those without a source. */
  standing: string
  /** Told how many pages it has, once that is known and whenever it changes. */
  onPages?: (pages: number) => void
  /** Goes to the slide's view in the app. */
  onOpen?: (() => void) | undefined
}

/** One page of a slide, on a stage of 1920 × 1080 pixels. */
export function SlideView(props: SlideViewProps) {
  const { slide, of, organisation, standing } = props
  const { t: words } = useTranslation('present')
  const { content, title, number, source, label } = slide
  const first = content.kind === 'title'
  const subtitle = content.kind === 'chart' || content.kind === 'table' ? content.caption.subtitle : null
  return (
    <article className={classes.slide} data-kind={content.kind}>
      {label && <span className={classes.label}>{label}</span>}
      <header className={first ? classes.opening : classes.head} data-labelled={label ? true : undefined}>
        {first && <Emblem organisation={organisation} large />}
        {first && organisation.name && <p className={classes.organisation}>{organisation.name}</p>}
        <h2 className={classes.title} data-long={title.length > 58 || undefined} title={title}>
          {title}
        </h2>
        {first && <p className={classes.openingLine}>{content.subtitle}</p>}
        {first && <p className={classes.standing}>{standing}</p>}
        {subtitle && (
          <p className={classes.subtitle} title={subtitle}>
            {subtitle}
          </p>
        )}
      </header>
      {!first && (
        <div className={classes.content}>
          <SlideContentView {...props} />
        </div>
      )}
      <footer className={classes.foot}>
        {!first && <Emblem organisation={organisation} />}
        {!first && organisation.name && (
          <span className={classes.footName} title={organisation.name}>
            {organisation.name}
          </span>
        )}
        <span className={classes.source} title={source}>
          {source || standing}
        </span>
        <span className={classes.number}>{words('slide.number', { number, of })}</span>
      </footer>
    </article>
  )
}

function Emblem({
  organisation: { emblem },
  large = false,
}: {
  organisation: Organisation
  large?: boolean
}) {
  return emblem ? <img className={large ? classes.emblemLarge : classes.emblem} src={emblem} alt="" /> : null
}
