import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/use-format.ts'
import { Notice } from '../ui/Notice.tsx'
import { PackageFaults } from './PackageFaults.tsx'
import { question, useAnswer } from './question.ts'
import { areaQuestion, useView } from './use-view.ts'

/** What the reader should know of the view as a whole: parts of the link that mean nothing, years that differ. */
export function ViewNotices() {
  const { t } = useTranslation()
  const { view, problems, go } = useView()
  const area = useAnswer(areaQuestion(view)).data?.[0]
  // A province holds the figures of those it was merged from; on the other bases groups hold for all years.
  const dated = area && area.level !== 'province' && view.basis === 'reported' ? area : null
  const areaMissing = dated && !dated.in_force
  const areaMissingBefore = dated && !areaMissing && view.compare !== null && !dated.in_force_before

  return (
    <>
      <PackageFaults />
      {problems.length > 0 && (
        <Notice title={t('link.problem')}>
          {problems.map(({ parameter, value }) => (
            <div key={parameter}>{t(`link.${parameter}`, { value: value.slice(0, 60) })}</div>
          ))}
          <Anchor component="button" type="button" size="sm" onClick={() => go({})}>
            {t('link.mend')}
          </Anchor>
        </Notice>
      )}
      {areaMissing && (
        <Notice>
          {t('area.notInForce', { area: dated.full_name, year: view.year })} <Successors area={view.area} />
        </Notice>
      )}
      {areaMissingBefore && (
        <Notice>
          {t('area.notInForceBefore', { area: dated.full_name, compare: view.compare ?? '' })}
          {dated.valid_to === null && (
            <>
              {' '}
              <Anchor
                component="button"
                type="button"
                size="sm"
                onClick={() => go({ basis: 'today', area: view.area })}
              >
                {t('compare.useToday')}
              </Anchor>
            </>
          )}
        </Notice>
      )}
    </>
  )
}

/** Where an area that is no more can be seen: what it went into, with the day and the resolution. */
function Successors({ area }: { area: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { view, go } = useView()
  const story = useAnswer(question(view.dataset, 'area/story', { area })).data ?? []
  return story
    .filter(({ direction, level }) => direction === 'into' && level === 'commune')
    .map((row) => (
      <span key={row.area_id}>
        {t('area.successor', { day: format.day(row.since), resolution: row.resolution ?? '' })}{' '}
        <Anchor component="button" type="button" size="sm" onClick={() => go({ area: row.area_id })}>
          {row.full_name}
        </Anchor>
        {'. '}
      </span>
    ))
}
