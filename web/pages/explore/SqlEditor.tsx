import { type Ref, useEffect, useEffectEvent, useImperativeHandle, useRef } from 'react'
import classes from './ExplorePage.module.css'
import { openSqlBox, type SqlBox } from './editor.ts'
import type { ExploreText } from './use-explore-text.ts'
import { namesToComplete } from './view-names.ts'

export type EditorHandle = Pick<SqlBox, 'replace' | 'insert'>

interface SqlEditorProps {
  ref: Ref<EditorHandle>
  /** What stands in it at first. */
  text: string
  page: ExploreText
  onChange: (text: string) => void
  onRun: () => void
}

/** The box that statements are written in. */
export default function SqlEditor({ ref, text, page, onChange, onRun }: SqlEditorProps) {
  const element = useRef<HTMLDivElement>(null)
  const box = useRef<SqlBox | null>(null)
  const written = useRef(text)
  const change = useEffectEvent((next: string) => {
    written.current = next
    onChange(next)
  })
  const start = useEffectEvent(onRun)

  // Another language has other words in the list of names: the box is made anew with what was written.
  useEffect(() => {
    if (!element.current) return
    const opened = openSqlBox(element.current, {
      text: written.current,
      label: page.words('editor.label'),
      names: namesToComplete(page),
      onChange: (next) => change(next),
      onRun: () => start(),
    })
    box.current = opened
    return () => {
      opened.destroy()
      box.current = null
    }
  }, [page])

  useImperativeHandle(
    ref,
    () => ({
      replace: (next) => box.current?.replace(next),
      insert: (part) => box.current?.insert(part),
    }),
    [],
  )
  return <div ref={element} className={classes.editor} data-editor />
}
