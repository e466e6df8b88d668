import { Anchor, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { question, useAnswer } from './question.ts'
import { useView } from './use-view.ts'
import type { View } from './view.ts'

export const coverageQuestion = ({ dataset, basis, area }: View) =>
  question(dataset, 'filters/coverage', { basis, area })

/** Said where there is nothing to draw: that it was not reported, and which years of the area have figures. */
export function NoFigures() {
  const { t } = useTranslation()
  const { view, go } = useView()
  const years = useAnswer(coverageQuestion(view)).data ?? []
  const others = years.filter(({ year }) => year !== view.year)
  return (
    <div>
      <Text fw={600}>{t('state.noFigures')}</Text>
      {others.length > 0 && (
        <Text size="sm">
          {t('state.otherYears')}{' '}
          {others.map(({ year }) => (
            <Anchor key={year} component="button" type="button" mr={8} onClick={() => go({ year })}>
              {year}
            </Anchor>
          ))}
        </Text>
      )}
    </div>
  )
}
