import { Button, Group, Select } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Deck, mostSlides, type Slide } from '../../../data/deck/deck.ts'
import { useAnswer } from '../../app/question.ts'
import { usePlan } from '../../app/use-plan.ts'
import { areaQuestion, useView } from '../../app/use-view.ts'
import { addSlides } from '../../deck/deck-edit.ts'
import { figureSlide, newSlide } from '../../deck/new-deck.ts'
import type { DeckEditor } from '../../deck/use-deck-editor.ts'
import { figureIds, loadFigure } from '../../figures/registry.ts'
import { figureText } from '../../figures/use-figure.ts'
import { useChartText, useLanguage } from '../../i18n/use-format.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Panel } from '../../ui/Panel.tsx'

interface AddSlideProps {
  deck: Deck
  /** The slide behind which a new one comes. */
  after: string | null
  onEdit: DeckEditor['edit']
  onAdded: (id: string) => void
}

const kinds = ['text', 'sentence', 'key_figures', 'method', 'title'] as const

/** Adds a text, or any chart or table of the app for the filters that are chosen now. */
export function AddSlide({ deck, after, onEdit, onAdded }: AddSlideProps) {
  const { t, i18n } = useTranslation('deck')
  const language = useLanguage()
  const chartText = useChartText()
  const { view } = useView()
  const { plan } = usePlan()
  const area = useAnswer(areaQuestion(view)).data?.[0] ?? null
  const [wanted, setWanted] = useState<string | null>(null)
  const figures = useQuery({
    queryKey: ['figures', 'all'],
    queryFn: () => Promise.all(figureIds.map(loadFigure)),
    staleTime: Number.POSITIVE_INFINITY,
  }).data
  const ground = { view, plan, area, text: figureText(i18n, language, chartText) }
  const titles = (figures ?? []).flatMap((one) => {
    // Statements are written on the page Explore.
    if (!one || one.ofStatement) return []
    one.addTexts?.(i18n)
    return [{ value: one.id, label: one.heading(ground, {}).title, isTable: false }]
  })
  const add = async (slide: Slide) => {
    if (await onEdit(addSlides([slide], after), t('done.added'))) {
      onAdded(slide.id)
      setWanted(null)
    }
  }
  const choose = () => {
    const kind = kinds.find((one) => one === wanted)
    if (kind) void add(newSlide(view, { kind, title: kind === 'title' ? deck.title : null }))
    else if (wanted) void add(figureSlide(view, wanted))
  }
  if (deck.slides.length >= mostSlides) return <Notice>{t('add.tooMany', { most: mostSlides })}</Notice>
  return (
    <Panel title={t('add.title')} forHands>
      <Group align="flex-end" gap="xs">
        <Select
          style={{ flex: 1 }}
          size="sm"
          searchable
          label={t('add.search')}
          value={wanted}
          onChange={setWanted}
          data={[
            {
              group: t('kind.text'),
              items: kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
            },
            { group: t('add.figure'), items: titles },
          ]}
        />
        <Button leftSection={<IconPlus size={16} />} disabled={wanted === null} onClick={choose}>
          {t('add.go')}
        </Button>
      </Group>
    </Panel>
  )
}
