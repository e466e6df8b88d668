import { Tabs } from '@mantine/core'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDataTexts } from '../../i18n/data-texts.ts'
import '../../ui/later-components.css'
import classes from './DataPage.module.css'
import { BackupReminder } from './publish/BackupReminder.tsx'

const tabs = {
  import: lazy(() => import('./import/ImportTab.tsx')),
  history: lazy(() => import('./history/HistoryTab.tsx')),
  publish: lazy(() => import('./publish/PublishTab.tsx')),
  notes: lazy(() => import('./notes/NotesTab.tsx')),
  templates: lazy(() => import('./templates/TemplatesTab.tsx')),
} as const
type Task = keyof typeof tabs
const tasks = Object.keys(tabs) as Task[]

/** The analyst's page: bring data in, see and undo what was brought in, hand it on, get templates. */
export function DataPage() {
  const { t, i18n } = useTranslation()
  useState(() => addDataTexts(i18n))
  const { task } = useParams({ strict: false })
  const search = useSearch({ from: '__root__' })
  const navigate = useNavigate()
  const shown = tasks.find((one) => one === task) ?? 'import'
  // A tab once opened stays: an import under way is not lost by a look at the history.
  const [opened, setOpened] = useState<readonly Task[]>([shown])
  if (!opened.includes(shown)) setOpened([...opened, shown])

  return (
    <Tabs
      value={shown}
      keepMounted
      onChange={(next) => void navigate({ to: '/data/{-$task}', params: { task: next ?? 'import' }, search })}
    >
      <Tabs.List aria-label={t('dataTab.title')}>
        {tasks.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {t(`dataTab.${one}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {shown !== 'publish' && <BackupReminder />}
      {tasks.map((one) => {
        const Tab = tabs[one]
        return (
          <Tabs.Panel key={one} value={one} className={classes.panel}>
            {opened.includes(one) && (
              <Suspense fallback={<div data-loading />}>
                <Tab />
              </Suspense>
            )}
          </Tabs.Panel>
        )
      })}
    </Tabs>
  )
}
