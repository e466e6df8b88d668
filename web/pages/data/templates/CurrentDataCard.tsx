import { Paper, Select, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { withoutMarksFilter } from '../../../app/AreaSelect.tsx'
import { useData } from '../../../app/data-context.tsx'
import { datasetName } from '../../../app/dataset-name.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { useCurrentChoice } from './current-choice.ts'
import { currentFileName, makeCurrentFile } from './current-file.ts'
import { DownloadButtons } from './DownloadButtons.tsx'
import { FileMaking } from './FileMaking.tsx'
import classes from './TemplatesTab.module.css'
import { useFileMaking } from './use-file-making.ts'

const all = 'all'

/** The rows of a dataset, in the shape of a contract. */
export function CurrentDataCard() {
  const { t } = useTranslation('templates')
  const { t: shared } = useTranslation()
  const format = useFormat()
  const { manifest, warehouse } = useData()
  const { choice, areas, whole, setDataset, setContract, setYear, setArea } = useCurrentChoice()
  const { busy, said, make } = useFileMaking()
  const { dataset, contract, contracts, year, area } = choice
  const years = [...dataset.years].sort((a, b) => b.year - a.year)
  const name = datasetName(dataset, shared)
  const areaName = areas.find(({ id }) => id === area)?.full_name ?? whole ?? name

  return (
    <Paper withBorder className={classes.card}>
      <Title order={2} size="h4">
        {t('current')}
      </Title>
      <Text size="sm">{t('currentAbout')}</Text>
      <div className={classes.choices}>
        <Select
          className={classes.kind}
          label={t('kind')}
          allowDeselect={false}
          value={contract}
          data={contracts.map((value) => ({ value, label: t(`contract.${value}`) }))}
          onChange={(value) => setContract(contracts.find((one) => one === value) ?? contract)}
        />
        <Select
          label={t('dataset')}
          allowDeselect={false}
          value={dataset.id}
          data={manifest.datasets.map((one) => ({ value: one.id, label: datasetName(one, shared) }))}
          onChange={setDataset}
        />
        <Select
          label={t('year')}
          allowDeselect={false}
          value={year === null ? all : String(year)}
          data={[
            ...years.map((one) => ({
              value: String(one.year),
              label: one.provisional ? t('provisionalYear', { year: one.year }) : String(one.year),
            })),
            { value: all, label: t('allYears') },
          ]}
          onChange={(value) => setYear(value === all ? all : Number(value))}
        />
        {year !== null && (
          <Select
            label={t('area')}
            searchable
            allowDeselect={false}
            limit={200}
            value={area ?? all}
            data={[
              { value: all, label: t('allAreas') },
              ...areas.map(({ id, full_name, parent_name, level }) => ({
                value: id,
                label: level === 'commune' && parent_name ? `${full_name}, ${parent_name}` : full_name,
              })),
            ]}
            filter={withoutMarksFilter}
            nothingFoundMessage={t('noArea')}
            onChange={(value) => setArea(value === all || value === null ? null : String(value))}
          />
        )}
      </div>
      <DownloadButtons
        what={t('current')}
        kinds={['XLSX', 'CSV']}
        disabled={busy || contracts.length === 0}
        onDownload={(kind) => {
          const file = { choice, kind, name, areaName }
          const within = contract === 'areas' ? (area ?? dataset.scope) : area
          const rows = () => warehouse.ask(dataset, `export/${contract}`, { year, area: within })
          void make(currentFileName(file), () => makeCurrentFile(file, rows, t, format))
        }}
      />
      <FileMaking said={said} />
    </Paper>
  )
}
