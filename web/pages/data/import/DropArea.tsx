import { Button, Group, Text } from '@mantine/core'
import { IconFolderOpen, IconUpload } from '@tabler/icons-react'
import { memo, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { useDropzone } from 'react-dropzone'
import { useTranslation } from 'react-i18next'
import classes from './ImportTab.module.css'
import { droppedFiles, pastedFile } from './session/dropped-files.ts'
import { useSession } from './use-import-session.ts'

const typing = 'input, textarea, select, [contenteditable="true"]'

/** Where files and folders are dropped, chosen, or cells pasted out of Excel, anywhere on the page. */
export const DropArea = memo(function DropArea() {
  const { t } = useTranslation('import')
  const { session } = useSession()
  const [said, setSaid] = useState('')
  const folder = useRef<HTMLInputElement>(null)
  const area = useRef<HTMLDivElement>(null)

  const add = useCallback(
    (files: readonly File[]) => {
      const dropped = droppedFiles(files)
      if (dropped.length > 0) session.change({ type: 'add', files: dropped })
      setSaid(dropped.length > 0 ? t('drop.added', { count: dropped.length }) : t('drop.nothing'))
    },
    [session, t],
  )
  const { getRootProps, getInputProps, open, isDragActive, isDragGlobal } = useDropzone({
    onDrop: (files) => add(files),
    multiple: true,
    noClick: true,
    noKeyboard: true,
    noPaste: true,
  })

  // Before the page is seen: who pastes at once is heard.
  useLayoutEffect(() => {
    const paste = (event: ClipboardEvent) => {
      // The tab stays in the page when another one is shown.
      if (!area.current?.checkVisibility()) return
      if (event.target instanceof Element && event.target.closest(typing)) return
      const text = event.clipboardData?.getData('text/plain') ?? ''
      const cells = pastedFile(text, t('drop.pastedName'))
      const files = [...(event.clipboardData?.files ?? [])]
      // Excel offers its cells as a picture, too.
      if (cells) add([cells])
      else if (files.length > 0) add(files)
      else if (text.trim() !== '') setSaid(t('drop.pastedNoTable'))
      else return
      event.preventDefault()
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [add, t])

  return (
    <div
      {...getRootProps({ 'aria-label': t('drop.label'), role: 'group' })}
      className={classes.drop}
      data-active={isDragActive || undefined}
      data-global={isDragGlobal || undefined}
    >
      <input {...getInputProps()} aria-label={t('drop.choose')} tabIndex={-1} data-drop-input />
      <input
        ref={folder}
        type="file"
        hidden
        multiple
        aria-label={t('drop.folder')}
        // React has no name for it.
        {...{ webkitdirectory: '' }}
        onChange={(event) => {
          add([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <div ref={area}>
        <Text fw={600}>{isDragActive ? t('drop.release') : t('drop.here')}</Text>
        <Text size="sm" c="dimmed">
          {t('drop.kinds')}
        </Text>
      </div>
      <Group gap="xs">
        <Button size="xs" leftSection={<IconUpload size={16} />} onClick={open}>
          {t('drop.choose')}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconFolderOpen size={16} />}
          onClick={() => folder.current?.click()}
        >
          {t('drop.folder')}
        </Button>
      </Group>
      <PasteArea onText={(text) => pastedFile(text, t('drop.pastedName'))} onFile={(file) => add([file])} />
      <span className={classes.said} role="status">
        {said}
      </span>
    </div>
  )
})

interface PasteAreaProps {
  onText: (text: string) => File | null
  onFile: (file: File) => void
}

/** A place to paste into by name, for those who do not guess that the whole page takes cells. */
function PasteArea({ onText, onFile }: PasteAreaProps) {
  const { t } = useTranslation('import')
  const [refused, setRefused] = useState(false)
  return (
    <textarea
      className={classes.paste}
      rows={1}
      value=""
      aria-label={t('drop.pasteHere')}
      placeholder={refused ? t('drop.pastedNoTable') : t('drop.pasteHere')}
      onChange={() => undefined}
      onPaste={(event) => {
        event.preventDefault()
        const file = onText(event.clipboardData.getData('text/plain'))
        setRefused(!file)
        if (file) onFile(file)
      }}
    />
  )
}
