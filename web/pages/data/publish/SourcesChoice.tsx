import { Checkbox, Text } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dataset } from '../../../../data/model/dataset.ts'
import { importsInForce } from '../../../../data/model/import-log.ts'
import { useData } from '../../../app/data-context.tsx'
import { useTimesAndSizes } from '../../../i18n/use-times-and-sizes.ts'
import type { PersonalColumn } from '../../../store/package/personal-sources.ts'
import { Notice } from '../../../ui/Notice.tsx'
import classes from './PublishTab.module.css'

interface SourcesChoiceProps {
  dataset: Dataset
  years: readonly number[]
  state: 'none' | 'unconfirmed' | 'confirmed'
  onChange: (state: SourcesChoiceProps['state']) => void
  tried: boolean
}

/** Whether the original files go in, what in them looks like personal data, and the publisher's word for it. */
export function SourcesChoice({ dataset, years, state, onChange, tried }: SourcesChoiceProps) {
  const { t } = useTranslation('publish')
  const { workspace } = useData()
  const words = useTimesAndSizes()
  const records = useMemo(() => {
    const used = new Set(
      dataset.imports.filter((entry) => entry.years.some((year) => years.includes(year))).map(({ id }) => id),
    )
    const all = importsInForce(workspace.get().entries).filter(({ id }) => used.has(id))
    return [...new Map(all.map((record) => [record.sha256, record])).values()]
  }, [dataset, years, workspace])
  const [found, setFound] = useState<PersonalColumn[] | null>(null)
  const wanted = state !== 'none'
  const hashes = records.map(({ sha256 }) => sha256).join()

  // biome-ignore lint/correctness/useExhaustiveDependencies: the files are those of the hashes.
  useEffect(() => {
    setFound(null)
    if (!wanted) return
    let here = true
    void import('../../../store/package/personal-sources.ts')
      .then(({ personalSources }) => personalSources(records, (sha256) => workspace.log.source(sha256)))
      .then((columns) => here && setFound(columns))
      // What cannot be looked at is the publisher's to look at; publishing itself says what is wrong.
      .catch((error: unknown) => {
        console.warn(error)
        if (here) setFound([])
      })
    return () => {
      here = false
    }
  }, [wanted, hashes])

  const size = words.size(records.reduce((sum, { bytes }) => sum + bytes, 0))
  return (
    <div className={classes.list}>
      <Checkbox
        label={t('make.sources')}
        description={t('make.sourcesSize', { count: records.length, size })}
        checked={wanted}
        onChange={(event) => onChange(event.currentTarget.checked ? 'unconfirmed' : 'none')}
      />
      <div aria-live="polite">{wanted && <Found columns={found} />}</div>
      {wanted && found && (
        <Checkbox
          label={t('make.confirm')}
          checked={state === 'confirmed'}
          onChange={(event) => onChange(event.currentTarget.checked ? 'confirmed' : 'unconfirmed')}
          error={tried && state === 'unconfirmed' ? t('make.confirmRequired') : null}
        />
      )}
    </div>
  )
}

function Found({ columns }: { columns: PersonalColumn[] | null }) {
  const { t } = useTranslation('publish')
  if (columns === null) return <Text size="sm">{t('make.looking')}</Text>
  if (columns.length === 0) return <Text size="sm">{t('make.notPersonal')}</Text>
  return (
    <Notice title={t('make.personal')}>
      <ul className={classes.points}>
        {columns.map(({ file, sheet, column, kind }) => {
          const said = { file, column, kind: t(`make.kind.${kind}`) }
          return (
            <li key={`${file} ${sheet} ${column}`} className={classes.name}>
              {sheet === null ? t('make.personalColumn', said) : t('make.personalSheet', { ...said, sheet })}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
