import { Button, SegmentedControl, Skeleton, Text } from '@mantine/core'
import { lazy, Suspense, use, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useData } from '../../app/data-context.tsx'
import { useView } from '../../app/use-view.ts'
import { addExploreTexts } from '../../i18n/explore-texts.ts'
import { forgetHistory, keepDraft, readDraft, readHistory, remember } from '../../store/query-history.ts'
import { Panel } from '../../ui/Panel.tsx'
import classes from './ExplorePage.module.css'
import { exampleSql } from './examples.ts'
import { PivotForm } from './PivotForm.tsx'
import { ResultSection } from './ResultSection.tsx'
import { SidePanel } from './SidePanel.tsx'
import type { EditorHandle } from './SqlEditor.tsx'
import { useExploreText } from './use-explore-text.ts'
import { useStatement } from './use-statement.ts'

// The editor is a library of its own: the page is there before it.
const SqlEditor = lazy(() => import('./SqlEditor.tsx'))

/** Explore (khám phá): any question to the data, in SQL or by a pivot; nothing it does can change the data. */
export function ExplorePage() {
  const { i18n } = useTranslation()
  useState(() => addExploreTexts(i18n))
  return (
    <Suspense fallback={<div data-loading />}>
      <FollowedPage />
    </Suspense>
  )
}

/** An answer of other data would stand there as one of this: each data version has a page of its own. */
function FollowedPage() {
  use(useData().followed())
  const { dataset } = useView().view
  return <OpenedPage key={dataset.version} />
}

/** The page once the workspace is there. */
function OpenedPage() {
  const page = useExploreText()
  const { words } = page
  const { view } = useView()
  const [way, setWay] = useState<'sql' | 'pivot'>('sql')
  const [history, setHistory] = useState(readHistory)
  const [sql, setSql] = useState(() => readDraft() ?? exampleSql('rates', view.year))
  const editor = useRef<EditorHandle>(null)
  const { statement, run, stop } = useStatement(view, (ran) => setHistory(remember(ran)))
  const busy = statement.phase === 'running'

  const write = (next: string) => {
    setSql(next)
    keepDraft(next)
  }
  const open = (next: string) => {
    setWay('sql')
    write(next)
    editor.current?.replace(next)
  }

  return (
    <div className={classes.page}>
      <div className={classes.main}>
        <Panel
          title={words('title')}
          subtitle={words('about')}
          controls={
            <SegmentedControl
              size="xs"
              aria-label={words('way.label')}
              data={(['sql', 'pivot'] as const).map((value) => ({ value, label: words(`way.${value}`) }))}
              value={way}
              onChange={(value) => setWay(value === 'pivot' ? 'pivot' : 'sql')}
            />
          }
        >
          {way === 'pivot' ? (
            <PivotForm view={view} page={page} busy={busy} onRun={run} onEdit={open} />
          ) : (
            <>
              <Suspense fallback={<Skeleton height={172} data-loading />}>
                <SqlEditor
                  ref={editor}
                  text={sql}
                  page={page}
                  onChange={write}
                  onRun={() => !busy && run(sql)}
                />
              </Suspense>
              <div className={classes.bar}>
                <Button size="compact-sm" disabled={busy} onClick={() => run(sql)}>
                  {words('editor.run')}
                </Button>
                <Text size="xs" c="dimmed" className={classes.grow} visibleFrom="sm">
                  {words('editor.keys')}
                </Text>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="gray"
                  disabled={sql === ''}
                  onClick={() => open('')}
                >
                  {words('editor.clear')}
                </Button>
              </div>
            </>
          )}
        </Panel>
        <ResultSection statement={statement} view={view} page={page} onStop={stop} />
      </div>
      <SidePanel
        page={page}
        year={view.year}
        sql={sql}
        history={history}
        onForget={() => setHistory(forgetHistory())}
        onInsert={(name) => {
          setWay('sql')
          editor.current?.insert(name)
        }}
        onOpen={open}
        onLook={(look) => {
          open(look)
          if (!busy) run(look)
        }}
      />
    </div>
  )
}
