import { ActionIcon } from '@mantine/core'
import { IconRoute } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Question } from '../app/question.ts'
import { addTraceTexts } from '../i18n/trace-texts.ts'
import type { FigureAt } from './figure.ts'

const TraceDrawer = lazy(() => import('./TraceDrawer.tsx'))

interface TraceButtonProps {
  /** The questions in whose answers the figures are. */
  asked: readonly Question[]
  /** What the figures are of, for readers who do not see what the button stands beside. */
  title: string
  /** The figure that is meant; unless said the one that the view is about. */
  at?: FigureAt
}

/** Opens where the figures beside it come from: question, tallies, rows, files and lines. */
export default function TraceButton({ asked, title, at }: TraceButtonProps) {
  const { i18n } = useTranslation()
  useState(() => addTraceTexts(i18n))
  const { t: words } = useTranslation('trace')
  const [state, setState] = useState<'never' | 'open' | 'closed'>('never')
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        onClick={() => setState('open')}
        aria-label={words('button', { title })}
        title={words('buttonShort')}
        aria-haspopup="dialog"
        data-trace
      >
        <IconRoute size={16} />
      </ActionIcon>
      {state !== 'never' && (
        <Suspense fallback={null}>
          <TraceDrawer
            opened={state === 'open'}
            onClose={() => setState('closed')}
            asked={asked}
            title={title}
            {...(at ? { at } : {})}
          />
        </Suspense>
      )}
    </>
  )
}
