import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { Panel } from '../../ui/Panel.tsx'
import classes from './ExplorePage.module.css'
import { SavedList } from './SavedList.tsx'
import { ExampleList, HistoryList } from './StatementList.tsx'
import type { ExploreText } from './use-explore-text.ts'
import { ViewList } from './ViewList.tsx'

const sides = ['views', 'examples', 'history', 'saved'] as const

interface SidePanelProps {
  page: ExploreText
  year: number
  /** The statement in the box. */
  sql: string
  history: readonly string[]
  onForget: () => void
  onInsert: (name: string) => void
  /** Puts a statement into the box. */
  onOpen: (sql: string) => void
  /** Puts it there and runs it. */
  onLook: (sql: string) => void
}

/** Beside the box: what can be asked, examples, what was run, what is kept. */
export function SidePanel({ page, year, sql, history, onForget, onInsert, onOpen, onLook }: SidePanelProps) {
  const { words } = page
  const [side, setSide] = useState<(typeof sides)[number]>('views')
  return (
    <Panel title={words('side.label')} forHands>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={words('side.label')}
        data={sides.map((value) => ({ value, label: words(`side.${value}`) }))}
        value={side}
        onChange={(value) => setSide(sides.find((one) => one === value) ?? 'views')}
      />
      <div className={classes.side}>
        {side === 'views' && <ViewList page={page} onInsert={onInsert} onLook={onLook} />}
        {side === 'examples' && <ExampleList year={year} page={page} onOpen={onOpen} />}
        {side === 'history' && (
          <HistoryList history={history} page={page} onOpen={onOpen} onForget={onForget} />
        )}
        {side === 'saved' && <SavedList sql={sql} page={page} onOpen={onOpen} />}
      </div>
    </Panel>
  )
}
