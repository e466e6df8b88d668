import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { firstYearOfToday } from '../../../data/model/break.ts'
import { useAnswer } from '../../app/question.ts'
import { useView } from '../../app/use-view.ts'
import { Notice } from '../../ui/Notice.tsx'
import { compareQuestions } from './questions.ts'

/** What limits this comparison: areas that one of the years does not have, areas across a former line. */
export function CompareNotices() {
  const { t } = useTranslation()
  const { view, go } = useView()
  const asked = compareQuestions(view)
  const areas = useAnswer(asked.areas).data ?? []
  const crossing = useAnswer(asked.crossing).data ?? []
  const { compare, basis, dataset } = view
  const hasNow = areas.some((row) => row.value !== null)
  const hasOldYears = Math.min(view.year, compare ?? view.year) < firstYearOfToday
  const unmatched = compare !== null && hasNow && areas.every((row) => row.value_before === null)

  return (
    <>
      {unmatched && view.show === 'ranking' && dataset.scope !== null && basis === 'reported' && (
        <Notice>
          {t('compare.areasDiffer', { year: view.year, compare })}{' '}
          <Anchor component="button" type="button" size="sm" mr={12} onClick={() => go({ basis: 'today' })}>
            {t('compare.useToday')}
          </Anchor>
          <Anchor component="button" type="button" size="sm" onClick={() => go({ basis: 'district' })}>
            {t('compare.useDistricts')}
          </Anchor>
        </Notice>
      )}
      {basis !== 'reported' &&
        (view.sector === 'commune' || view.sector === null) &&
        hasOldYears &&
        view.show !== 'classes' && <Notice>{t('note.oldCommunes')}</Notice>}
      {basis === 'district' && crossing.length > 0 && (
        <Notice>
          {t('compare.crossing', {
            count: crossing.length,
            names: crossing.map((row) => `${row.full_name} (${row.group_name})`).join(', '),
          })}
        </Notice>
      )}
    </>
  )
}
