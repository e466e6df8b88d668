import { Checkbox, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DatasetYear } from '../../../../data/model/year.ts'
import { useFormat } from '../../../i18n/use-format.ts'

interface YearChoiceProps {
  years: readonly DatasetYear[]
  left: ReadonlySet<number>
  onChange: (left: ReadonlySet<number>) => void
  tried: boolean
}

/** Which years go in; each says whether its figures are final. */
export function YearChoice({ years, left, onChange, tried }: YearChoiceProps) {
  const { t } = useTranslation('publish')
  const { t: common } = useTranslation()
  const format = useFormat()
  const chosen = years.map(({ year }) => String(year)).filter((year) => !left.has(Number(year)))
  return (
    <Checkbox.Group
      label={t('make.years')}
      value={chosen}
      onChange={(next) =>
        onChange(new Set(years.map(({ year }) => year).filter((year) => !next.includes(String(year)))))
      }
      error={tried && chosen.length === 0 ? t('make.yearsRequired') : null}
    >
      <Stack gap={6} mt={6}>
        {years.map(({ year, provisional, as_of }) => {
          const state = common(provisional ? 'year.provisional' : 'year.final')
          const label =
            as_of === null
              ? t('make.year', { year, state })
              : t('make.yearAsOf', { year, state, day: format.day(as_of) })
          return <Checkbox key={year} value={String(year)} label={label} />
        })}
      </Stack>
    </Checkbox.Group>
  )
}
