import { DragDropContext, Draggable, Droppable, type DropResult } from '@hello-pangea/dnd'
import { ActionIcon, Text, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconGripVertical, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Deck, Slide } from '../../../data/deck/deck.ts'
import { moveSlide, removeSlide } from '../../deck/deck-edit.ts'
import type { ShownSlide } from '../../deck/slide-content.ts'
import type { DeckEditor } from '../../deck/use-deck-editor.ts'
import { Panel } from '../../ui/Panel.tsx'
import classes from './DeckPage.module.css'

interface SlideListProps {
  deck: Deck
  /** The slides that are ready, by id. */
  slides: ReadonlyMap<string, ShownSlide>
  titles: ReadonlyMap<string, string>
  chosen: string | null
  onChoose: (id: string) => void
  /** Not there where the deck can only be seen. */
  onEdit?: DeckEditor['edit']
}

/** The slides in their order, which buttons, the mouse and the keyboard change. */
export function SlideList({ deck, slides, titles, chosen, onChoose, onEdit }: SlideListProps) {
  const { t } = useTranslation('deck')
  const [said, setSaid] = useState('')
  const titleOf = (slide: Slide) => titles.get(slide.id) ?? slide.title ?? t(`kind.${slide.kind}`)
  const move = async (slide: Slide, to: number) => {
    if (await onEdit?.(moveSlide(slide.id, to))) {
      setSaid(t('slide.moved', { title: titleOf(slide), number: to + 1 }))
    }
  }
  const drop = ({ source, destination }: DropResult) => {
    const slide = deck.slides[source.index]
    if (slide && destination && destination.index !== source.index) void move(slide, destination.index)
  }

  return (
    <Panel title={t('slide.list')}>
      {deck.slides.length === 0 && <Text size="sm">{t('slide.none')}</Text>}
      <DragDropContext onDragEnd={drop}>
        <Droppable droppableId="slides" isDropDisabled={!onEdit}>
          {(list) => (
            <ol ref={list.innerRef} {...list.droppableProps} className={classes.slides} data-slides>
              {deck.slides.map((slide, at) => {
                const title = titleOf(slide)
                const missing = slides.get(slide.id)?.content.kind === 'missing'
                return (
                  <Draggable
                    key={slide.id}
                    draggableId={slide.id}
                    index={at}
                    isDragDisabled={!onEdit}
                    disableInteractiveElementBlocking
                  >
                    {(drag) => (
                      <li
                        ref={drag.innerRef}
                        {...drag.draggableProps}
                        className={classes.slide}
                        data-slide={slide.id}
                        data-kind={slide.figure ?? slide.kind}
                        data-chosen={slide.id === chosen || undefined}
                      >
                        {onEdit && (
                          <button
                            type="button"
                            {...drag.dragHandleProps}
                            className={classes.grip}
                            aria-label={t('slide.drag', { title })}
                            title={t('slide.drag', { title })}
                          >
                            <IconGripVertical size={16} aria-hidden />
                          </button>
                        )}
                        <UnstyledButton
                          className={classes.slideName}
                          aria-pressed={slide.id === chosen}
                          onClick={() => onChoose(slide.id)}
                        >
                          <span className={classes.number}>{at + 1}</span>
                          <span className={classes.slideTitle} title={title}>
                            {title}
                            {missing && <em> · {t('slide.missing')}</em>}
                          </span>
                        </UnstyledButton>
                        {onEdit && (
                          <>
                            <ActionIcon
                              size="sm"
                              variant="subtle"
                              color="gray"
                              disabled={at === 0}
                              aria-label={t('slide.up', { title })}
                              onClick={() => void move(slide, at - 1)}
                            >
                              <IconArrowUp size={14} />
                            </ActionIcon>
                            <ActionIcon
                              size="sm"
                              variant="subtle"
                              color="gray"
                              disabled={at === deck.slides.length - 1}
                              aria-label={t('slide.down', { title })}
                              onClick={() => void move(slide, at + 1)}
                            >
                              <IconArrowDown size={14} />
                            </ActionIcon>
                            <ActionIcon
                              size="sm"
                              variant="subtle"
                              color="red"
                              aria-label={t('slide.remove', { title })}
                              onClick={() => void onEdit(removeSlide(slide.id), t('done.removed', { title }))}
                            >
                              <IconTrash size={14} />
                            </ActionIcon>
                          </>
                        )}
                      </li>
                    )}
                  </Draggable>
                )
              })}
              {list.placeholder}
            </ol>
          )}
        </Droppable>
      </DragDropContext>
      <div role="status" className={classes.said}>
        {said}
      </div>
    </Panel>
  )
}
