import { Button, Drawer, Select } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { IconFilter, IconRestore } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Level, levels } from '../../data/model/level.ts'
import { Sector, sectors } from '../../data/model/sector.ts'
import { AreaSelect } from './AreaSelect.tsx'
import { useData } from './data-context.tsx'
import { datasetName } from './dataset-name.ts'
import classes from './FilterBar.module.css'
import { useView } from './use-view.ts'
import { shownBases } from './view.ts'

const all = 'all'

/** What the page shows: every choice goes to the address. Folds into a drawer on narrow screens. */
export default function FilterBar() {
  const { t } = useTranslation()
  const narrow = useMediaQuery('(max-width: 62em)', false, { getInitialValueInEffect: true })
  const [opened, { open, close }] = useDisclosure(false)
  const { view } = useView()
  if (!narrow) {
    return (
      <search className={classes.bar} aria-label={t('filter.title')}>
        <Filters />
      </search>
    )
  }
  const set = [view.sector, view.level, view.area !== view.dataset.home_area ? 1 : null].filter(
    Boolean,
  ).length
  return (
    <search className={classes.bar} aria-label={t('filter.title')}>
      <Button
        variant="default"
        size="sm"
        className={classes.open}
        onClick={open}
        leftSection={<IconFilter size={16} />}
      >
        {t('filter.title')}
        {set > 0 ? ` (${set})` : ''}
      </Button>
      <span className={classes.now}>
        {view.compare === null
          ? view.year
          : t('filter.yearAgainst', { year: view.year, compare: view.compare })}
      </span>
      <Drawer opened={opened} onClose={close} title={t('filter.title')} position="bottom" size="auto">
        <div className={classes.drawer}>
          <Filters />
          <Button onClick={close}>{t('filter.done')}</Button>
        </div>
      </Drawer>
    </search>
  )
}

function Filters() {
  const { t } = useTranslation()
  const { manifest } = useData()
  const { view, go } = useView()
  const years = [...view.dataset.years].sort((a, b) => b.year - a.year)
  const yearOption = ({ year, provisional }: (typeof years)[number]) => ({
    value: String(year),
    label: provisional ? `${year} (${t('year.provisionalShort')})` : String(year),
  })
  const shared = { size: 'xs' as const, allowDeselect: false, comboboxProps: { withinPortal: true } }
  const changed =
    view.sector || view.level || view.basis !== 'reported' || view.area !== view.dataset.home_area

  return (
    <>
      <Select
        {...shared}
        label={t('filter.dataset')}
        value={view.dataset.id}
        data={manifest.datasets.map((one) => ({ value: one.id, label: datasetName(one, t) }))}
        onChange={(id) => {
          const dataset = manifest.datasets.find((one) => one.id === id)
          if (dataset) go({ dataset })
        }}
      />
      <Select
        {...shared}
        label={t('filter.year')}
        className={classes.short}
        value={String(view.year)}
        data={years.map(yearOption)}
        onChange={(year) => go({ year: Number(year) })}
      />
      <Select
        {...shared}
        label={t('filter.compare')}
        className={classes.short}
        value={view.compare === null ? all : String(view.compare)}
        data={[
          { value: all, label: t('filter.noCompare') },
          ...years.filter(({ year }) => year !== view.year).map(yearOption),
        ]}
        onChange={(year) => go({ compare: year === all ? null : Number(year) })}
      />
      <Select
        {...shared}
        label={t('filter.basis')}
        disabled={view.dataset.scope === null}
        value={view.basis}
        data={shownBases.map((basis) => ({ value: basis, label: t(`basis.${basis}.name`) }))}
        onChange={(basis) => go({ basis: shownBases.find((one) => one === basis) ?? 'reported' })}
      />
      <AreaSelect />
      <Select
        {...shared}
        label={t('filter.sector')}
        value={view.sector ?? all}
        data={[
          { value: all, label: t('filter.allSectors') },
          ...sectors.map((sector) => ({ value: sector, label: t(`sector.${sector}`) })),
        ]}
        onChange={(sector) => go({ sector: Sector.safeParse(sector).data ?? null })}
      />
      <Select
        {...shared}
        label={t('filter.level')}
        className={classes.short}
        value={view.level ?? all}
        data={[
          { value: all, label: t('filter.allLevels') },
          ...levels.map((level) => ({ value: level, label: t(`level.${level}`) })),
        ]}
        onChange={(level) => go({ level: Level.safeParse(level).data ?? null })}
      />
      <Button
        size="xs"
        variant="subtle"
        color="gray"
        className={classes.reset}
        disabled={!changed}
        leftSection={<IconRestore size={14} />}
        onClick={() => go({ sector: null, level: null, basis: 'reported', area: view.dataset.home_area })}
      >
        {t('filter.reset')}
      </Button>
    </>
  )
}
