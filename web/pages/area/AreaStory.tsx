import { Skeleton, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../app/question.ts'
import { useView } from '../../app/use-view.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Panel } from '../../ui/Panel.tsx'
import classes from './AreaPage.module.css'
import { areaQuestions } from './questions.ts'

/** What an area was made of and what became of it, with the days and the resolutions. */
export function AreaStory({ level }: { level: 'district' | 'commune' }) {
  const { t: words } = useTranslation('area')
  const format = useFormat()
  const { view } = useView()
  const story = useAnswer(areaQuestions(view, level).story)
  const rows = story.data ?? []
  const list = (direction: 'from' | 'into') => {
    const told = rows.filter((row) => row.direction === direction)
    return told.length === 0 ? null : (
      <>
        <Title order={3} fz={14}>
          {words(`story.${direction}`)}
        </Title>
        <ul className={classes.story} data-story={direction}>
          {told.map((row) => (
            <li key={`${row.area_id}${row.steps}`}>
              {words(row.part === 'whole' ? 'story.whole' : 'story.part', {
                area:
                  row.parent_name && row.level === 'commune'
                    ? `${row.full_name}, ${row.parent_name}`
                    : row.full_name,
              })}{' '}
              (
              {words('story.act', {
                day: format.day(row.since),
                resolution: row.resolution ?? words('story.noResolution'),
              })}
              )
            </li>
          ))}
        </ul>
      </>
    )
  }
  return (
    <Panel title={words('story.title')}>
      {story.isPending ? (
        <Skeleton height={120} data-loading />
      ) : rows.length === 0 ? (
        <Text size="sm">{words('story.none')}</Text>
      ) : (
        <>
          {list('from')}
          {list('into')}
        </>
      )}
    </Panel>
  )
}
