import { Badge, Paper, Skeleton, Table, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Slide } from '../../../data/deck/deck.ts'
import { Chart } from '../../charts/Chart.tsx'
import type { ChartTable } from '../../charts/chart-model.ts'
import type { ShownSlide, SlideContent, SlideKeyFigure } from '../../deck/slide-content.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Notice } from '../../ui/Notice.tsx'
import { shownCell } from '../../ui/shown-cell.ts'
import classes from './DeckPage.module.css'

interface SlidePreviewProps {
  slide: Slide
  /** Not there while its figures come. */
  shown: ShownSlide | undefined
  /** How many slides there are. */
  of: number
}

/** A slide as it will be shown, smaller. */
export function SlidePreview({ slide, shown, of }: SlidePreviewProps) {
  const { t } = useTranslation('deck')
  if (!shown) return <Skeleton height={360} data-loading />
  const { title, content, number, label, source, href } = shown
  return (
    <Paper
      component="section"
      withBorder
      className={classes.preview}
      aria-label={t('slide.preview', { number })}
      data-preview={slide.figure ?? slide.kind}
    >
      <div className={classes.previewHead}>
        <Title order={2} className={classes.previewTitle}>
          {title}
        </Title>
        {label && (
          <Badge color="#a63a06" variant="filled" radius="sm" tt="none">
            {label}
          </Badge>
        )}
      </div>
      <Content content={content} />
      <div className={classes.previewFoot}>
        <span>{source}</span>
        <span>
          {number}/{of}
        </span>
      </div>
      {href && (
        <a href={href} className={classes.toView}>
          {t('slide.view')}
        </a>
      )}
    </Paper>
  )
}

function Content({ content }: { content: SlideContent }) {
  switch (content.kind) {
    case 'title':
      return <Text size="lg">{content.subtitle}</Text>
    case 'text':
      return content.paragraphs.map((paragraph, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity but their place
        <Text key={at}>{paragraph}</Text>
      ))
    case 'key_figures':
      return (
        <div className={classes.keyFigures}>
          {content.figures.map((one) => (
            <KeyFigure key={one.name} figure={one} />
          ))}
        </div>
      )
    case 'missing':
      return <Notice>{content.reason}</Notice>
    case 'chart':
      return (
        <>
          <Text className={classes.previewUnit}>{content.caption.subtitle}</Text>
          <Chart model={content.model} />
          {content.notes && <Text className={classes.previewNotes}>{content.notes}</Text>}
        </>
      )
    case 'table':
      return (
        <>
          <Text className={classes.previewUnit}>{content.caption.subtitle}</Text>
          <FirstRows table={content.table} />
          {content.notes && <Text className={classes.previewNotes}>{content.notes}</Text>}
        </>
      )
  }
}

function KeyFigure({ figure }: { figure: SlideKeyFigure }) {
  const { name, value, ratio, change, better, target } = figure
  return (
    <div className={classes.keyFigure}>
      <Text size="sm" fw={600}>
        {name}
      </Text>
      <Text fz={28} fw={700} lh={1.2}>
        {value}
      </Text>
      {[ratio, change, target].map(
        (line, at) =>
          line && (
            <Text
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
              key={at}
              size="xs"
              data-better={at === 1 && better !== null ? better : undefined}
            >
              {line}
            </Text>
          ),
      )}
    </div>
  )
}

/** Rows of a table that a preview shows. */
const most = 12

function FirstRows({ table }: { table: ChartTable }) {
  const { t } = useTranslation('deck')
  const format = useFormat()
  const rows = table.rows.slice(0, most)
  return (
    <>
      <Table.ScrollContainer minWidth={90 * table.columns.length} type="native" tabIndex={0}>
        <Table fz="xs" verticalSpacing={3}>
          <Table.Thead>
            <Table.Tr>
              {table.columns.map(({ heading, kind }) => (
                <Table.Th key={heading} scope="col" ta={kind === 'text' ? 'left' : 'right'}>
                  {heading}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
              <Table.Tr key={at}>
                {table.columns.map((column, cell) => (
                  <Table.Td key={column.heading} ta={column.kind === 'text' ? 'left' : 'right'}>
                    {shownCell(row[cell] ?? null, column, format)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {table.rows.length > most && (
        <Text size="xs" c="dimmed">
          {t('slide.rows', { shown: format.count(most), all: format.count(table.rows.length) })}
        </Text>
      )}
    </>
  )
}
