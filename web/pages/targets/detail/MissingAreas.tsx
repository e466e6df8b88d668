import { Anchor, Skeleton, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../../app/question.ts'
import { useView } from '../../../app/use-view.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { areasQuestion } from '../questions.ts'
import type { PartRow } from '../rules.ts'
import classes from '../TargetsPage.module.css'

/** The areas that miss a part of a rule, the most behind first: those it is for, else the communes by its measure. */
export function MissingAreas({ part }: { part: PartRow }) {
  const { t } = useTranslation('targets')
  const format = useFormat()
  const { view, go } = useView()
  const level = part.is_split && part.per === 'district' ? 'district' : 'commune'
  const asked = useAnswer(areasQuestion(view, level))
  const missing = (asked.data ?? [])
    .filter((row) => row.rule_id === part.rule_id && row.part_id === part.part_id && row.met === false)
    .sort((a, b) => (b.missing ?? 0) - (a.missing ?? 0))
  const key = part.test === '≤' ? 'detail.areaOver' : 'detail.areaLine'

  return (
    <section>
      <Title order={3} className={classes.heading}>
        {t('detail.areas')} {asked.data && missing.length > 0 && `(${format.count(missing.length)})`}
      </Title>
      {asked.isPending ? (
        <Skeleton height={80} data-loading />
      ) : missing.length === 0 ? (
        t('detail.noAreas')
      ) : (
        <ul className={classes.list} data-missing-areas>
          {missing.map((row) => (
            <li key={row.area_id}>
              <Anchor component="button" type="button" fz="inherit" onClick={() => go({ area: row.area_id })}>
                {t(key, {
                  area: row.area_name,
                  ratio: format.ratio(row.k, row.n),
                  missing: format.count(row.missing),
                })}
              </Anchor>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
