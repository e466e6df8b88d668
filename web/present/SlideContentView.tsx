import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { figuresPage } from './figure-pages.ts'
import { KeyFigureTiles } from './KeyFigureTiles.tsx'
import classes from './Slide.module.css'
import { SlideChart } from './SlideChart.tsx'
import { SlideTable } from './SlideTable.tsx'
import type { SlideViewProps } from './SlideView.tsx'
import { contentRoom, notesHeight } from './stage.ts'
import { setText } from './text-pages.ts'

/** What stands between the title and the foot of a slide. */
export function SlideContentView({ slide, page, onPages, onOpen }: SlideViewProps) {
  const { t: words } = useTranslation('present')
  const { content } = slide
  switch (content.kind) {
    case 'title':
      return null
    case 'missing':
      return (
        <div className={classes.missing}>
          <p>{words('slide.missing')}</p>
          <p>{content.reason}</p>
        </div>
      )
    case 'text': {
      const { size, pages } = setText(content.paragraphs)
      return (
        <div className={classes.text} style={{ fontSize: size }}>
          <Counted pages={pages.length} onPages={onPages} />
          {(pages[Math.min(page, pages.length - 1)] ?? []).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <Continued page={page} pages={pages.length} />
        </div>
      )
    }
    case 'key_figures': {
      const { figures, pages } = figuresPage(content.figures, page)
      return (
        <>
          <Counted pages={pages} onPages={onPages} />
          <KeyFigureTiles figures={figures} href={slide.href} />
          <Continued page={page} pages={pages} />
        </>
      )
    }
    case 'table':
    case 'chart': {
      const { width, height } = contentRoom
      const room = { width, height: content.notes ? height - notesHeight : height }
      return (
        <>
          <div style={{ height: room.height }}>
            {content.kind === 'chart' ? (
              <SlideChart
                model={content.model}
                room={room}
                page={page}
                {...(onPages ? { onPages } : {})}
                {...(onOpen ? { onOpen } : {})}
              />
            ) : (
              <SlideTable
                table={content.table}
                caption={content.caption.title}
                room={room}
                page={page}
                onPages={onPages}
              />
            )}
          </div>
          {content.notes && (
            <p className={classes.notes} title={content.notes}>
              {content.notes}
            </p>
          )}
        </>
      )
    }
  }
}

/** Tells how many pages there are. */
export function Counted({ pages, onPages }: { pages: number; onPages: SlideViewProps['onPages'] }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the number is what is told, whoever hears it
  useEffect(() => onPages?.(pages), [pages])
  return null
}

/** Which part of the slide this is: "1/3". */
export function Continued({ page, pages }: { page: number; pages: number }) {
  const { t: words } = useTranslation('present')
  if (pages < 2) return null
  return (
    <p className={classes.continued}>
      {words('slide.part', { part: Math.min(page, pages - 1) + 1, of: pages })}
    </p>
  )
}
