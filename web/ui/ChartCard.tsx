import { ActionIcon, Button, Menu, Paper, Skeleton, Text, Title } from '@mantine/core'
import { IconChartBar, IconDotsVertical, IconDownload, IconPhoto, IconTable } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Chart } from '../charts/Chart.tsx'
import type { ChartModel } from '../charts/chart-model.ts'
import { type Caption, download, fileNameOf } from '../export/caption.ts'
import { csvOf } from '../export/csv.ts'
import { useLanguage } from '../i18n/use-format.ts'
import classes from './ChartCard.module.css'
import { DataTable } from './DataTable.tsx'
import { FailedAnswer } from './FailedAnswer.tsx'

/** The answers that a chart is made from, as far as they have come. */
export interface Asked {
  isPending: boolean
  error: Error | null
  refetch: () => unknown
}

interface ChartCardProps {
  caption: Caption
  asked: readonly Asked[]
  /** The chart once all answers are there; null where they hold nothing to draw. */
  model: () => ChartModel | null
  /** Said in place of the chart where there is nothing to draw. */
  empty: ReactNode
  onArea?: (area: string) => void
  /** Controls that belong to this chart alone. */
  controls?: ReactNode
  /** Below the chart: what limits its figures. */
  notes?: ReactNode
  minHeight?: number
}

/** A chart with its title, its table, its downloads, and what stands there while it waits or fails. */
export function ChartCard(props: ChartCardProps) {
  const { caption, asked, empty, onArea, controls, notes, minHeight = 218 } = props
  const titleId = useId()
  const [asTable, setAsTable] = useState(false)
  const failed = asked.find((one) => one.error)
  const pending = asked.some((one) => one.isPending)
  const model = !failed && !pending ? props.model() : null

  return (
    <Paper component="figure" withBorder className={classes.card} aria-labelledby={titleId} m={0}>
      <div className={classes.head}>
        <div className={classes.titles}>
          <Title order={2} id={titleId} className={classes.title}>
            {caption.title}
          </Title>
          <Text className={classes.subtitle}>{caption.subtitle}</Text>
        </div>
        {controls}
        {model && (
          <CardMenu caption={caption} model={model} asTable={asTable} onTable={() => setAsTable(!asTable)} />
        )}
      </div>
      {failed?.error ? (
        <FailedAnswer error={failed.error} onRetry={() => asked.forEach((one) => void one.refetch())} />
      ) : pending ? (
        <Skeleton height={minHeight} data-loading />
      ) : !model ? (
        <div className={classes.empty} style={{ minHeight }}>
          {empty}
        </div>
      ) : asTable ? (
        <DataTable table={model.table} caption={caption.title} />
      ) : (
        <Chart model={model} onArea={onArea} />
      )}
      {notes && model && (
        <Text component="figcaption" className={classes.notes}>
          {notes}
        </Text>
      )}
    </Paper>
  )
}

interface CardMenuProps {
  caption: Caption
  model: ChartModel
  asTable: boolean
  onTable: () => void
}

function CardMenu({ caption, model, asTable, onTable }: CardMenuProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [failed, setFailed] = useState(false)
  const name = fileNameOf(caption.title)

  const savePng = async () => {
    try {
      const { pngOf } = await import('../export/png.ts')
      download(`${name}.png`, await pngOf(model, caption))
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }
  const saveCsv = () => {
    const type = 'text/csv;charset=utf-8'
    download(`${name}.csv`, new Blob([csvOf(model.table, caption, language)], { type }))
  }

  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        className={classes.toggle}
        onClick={onTable}
        aria-pressed={asTable}
        leftSection={asTable ? <IconChartBar size={14} /> : <IconTable size={14} />}
      >
        {asTable ? t('chart.showChart') : t('chart.showTable')}
      </Button>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('chart.more', { title: caption.title })}
          >
            <IconDotsVertical size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPhoto size={16} />} onClick={() => void savePng()}>
            {t('chart.png')}
          </Menu.Item>
          <Menu.Item leftSection={<IconDownload size={16} />} onClick={saveCsv}>
            {t('chart.csv')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {failed && (
        <Text size="xs" c="red.8" role="alert">
          {t('chart.pngFailed')}
        </Text>
      )}
    </>
  )
}
