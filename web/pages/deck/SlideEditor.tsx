import { Code, SegmentedControl, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { longestNote, longestText, longestTitle, type Slide } from '../../../data/deck/deck.ts'
import { changeSlide } from '../../deck/deck-edit.ts'
import type { ShownSlide } from '../../deck/slide-content.ts'
import type { DeckEditor } from '../../deck/use-deck-editor.ts'
import { Panel } from '../../ui/Panel.tsx'
import classes from './DeckPage.module.css'
import { TypedText } from './TypedText.tsx'

interface SlideEditorProps {
  slide: Slide
  shown: ShownSlide | undefined
  onEdit: DeckEditor['edit']
}

/** What can be changed of a slide: its title, its text, its note, and whether it is a chart or a table. */
export function SlideEditor({ slide, shown, onEdit }: SlideEditorProps) {
  const { t } = useTranslation('deck')
  const { id, kind, title, text, note } = slide
  const hasText = kind === 'title' || kind === 'text' || kind === 'method'
  const content = shown?.content
  // What is a table by nature has no chart to change to.
  const hasBoth = content?.kind === 'chart' || (content?.kind === 'table' && content.hasChart === true)
  return (
    <Panel title={t(`kind.${kind}`)}>
      <div className={classes.fields}>
        <TypedText
          label={t('slide.title')}
          description={kind === 'text' || kind === 'title' ? '' : t('slide.titleHint')}
          placeholder={title === null ? (shown?.title ?? '') : ''}
          value={title ?? ''}
          longest={longestTitle}
          onSave={(next) => void onEdit(changeSlide(id, { title: next }))}
        />
        {hasText && (
          <TypedText
            label={t(kind === 'title' ? 'slide.subtitle' : 'slide.text')}
            value={text}
            longest={longestText}
            lines={kind === 'title' ? 1 : 4}
            onSave={(next) => void onEdit(changeSlide(id, { text: next }))}
          />
        )}
        {kind === 'figure' && text !== '' && (
          <div>
            <Text size="sm" fw={500}>
              {t('slide.sql')}
            </Text>
            <Code block tabIndex={0} aria-label={t('slide.sql')}>
              {text}
            </Code>
          </div>
        )}
        {hasBoth && (
          <div>
            <Text size="sm" fw={500}>
              {t('slide.as')}
            </Text>
            <SegmentedControl
              size="xs"
              aria-label={t('slide.as')}
              value={slide.as}
              data={(['chart', 'table'] as const).map((as) => ({ value: as, label: t(`slide.${as}`) }))}
              onChange={(as) => void onEdit(changeSlide(id, { as: as === 'table' ? 'table' : 'chart' }))}
            />
          </div>
        )}
        <TypedText
          label={t('slide.note')}
          value={note}
          longest={longestNote}
          lines={3}
          onSave={(next) => void onEdit(changeSlide(id, { note: next }))}
        />
      </div>
    </Panel>
  )
}
