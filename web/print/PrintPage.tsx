import { ActionIcon } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useLayoutEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { demonstrationLabel } from '../app/demonstration-label.ts'
import { pageNameAt } from '../app/page-title.ts'
import { useAnswer } from '../app/question.ts'
import { filterLine, sourceLine } from '../app/source-line.ts'
import { useToday } from '../app/use-today.ts'
import { areaQuestion, useView } from '../app/use-view.ts'
import { addPrintTexts } from '../i18n/print-texts.ts'
import { useFormat } from '../i18n/use-format.ts'
import { PaperHead } from './PaperHead.tsx'
import { usePaperWidth } from './paper.ts'
import { usePrinting } from './use-printing.ts'
import './print.css'
import './patterns.css'

/** Prints the page that is shown at a path; what stands above it on paper is there while it is printed. */
export default function PrintPage({ path, filtered }: { path: string; filtered: boolean }) {
  const { t, i18n } = useTranslation()
  useState(() => addPrintTexts(i18n))
  const { t: words } = useTranslation('print')
  const format = useFormat()
  const { view } = useView()
  const area = useAnswer(areaQuestion(view)).data?.[0]
  const today = useToday()
  const paper = usePaperWidth()

  const years =
    view.compare === null
      ? String(view.year)
      : t('filter.yearAgainst', { year: view.year, compare: view.compare })
  const filters = filtered ? `${years} · ${filterLine(view, area?.full_name ?? '', t)}` : ''
  const label = demonstrationLabel(view.dataset)
  const head = {
    // Plans are made and changed from the page of targets.
    title: t(pageNameAt(path) ?? (/^\/plan(\/|$)/.test(path) ? 'page.targets' : 'app.name')),
    label: label ? t(label) : '',
    filters: filters && words('filters', { filters }),
    source: `${t('source.label')}: ${sourceLine(view, t, format)} · ${words('on', { day: format.day(today) })}`,
  }
  const { print, preparing } = usePrinting({
    title: [head.title, filters].filter(Boolean).join(' · '),
    label: head.label,
    source: head.source,
    page: words('sheet'),
  })
  return (
    <>
      <ActionIcon
        size="md"
        variant="subtle"
        color="gray"
        aria-label={words('page')}
        title={words('page')}
        loading={preparing}
        onClick={print}
      >
        <IconPrinter size={18} />
      </ActionIcon>
      {paper !== null && <OnPaper {...head} />}
    </>
  )
}

/** Before the app, where no part of it hides it. */
function OnPaper(head: Parameters<typeof PaperHead>[0]) {
  const [place] = useState(() => document.createElement('div'))
  useLayoutEffect(() => {
    document.body.prepend(place)
    return () => place.remove()
  }, [place])
  return createPortal(<PaperHead {...head} />, place)
}
