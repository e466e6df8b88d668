import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

interface TypedTextProps {
  label: string
  description?: string
  placeholder?: string
  value: string
  /** In characters. */
  longest: number
  /** More than one line. */
  lines?: number
  onSave: (text: string) => void
}

/** A text that is kept when the field is left, or with Enter where it is one line; Escape gives it up. */
export function TypedText({ value, longest, lines, onSave, ...words }: TypedTextProps) {
  const { t } = useTranslation('deck')
  const [typed, setTyped] = useState<string | null>(null)
  const isLong = (typed ?? '').length > longest
  const save = () => {
    if (typed === null || isLong) return
    if (typed !== value) onSave(typed)
    setTyped(null)
  }
  const field = {
    ...words,
    value: typed ?? value,
    error: isLong ? t('slide.long', { most: longest }) : null,
    onBlur: save,
  }
  return lines ? (
    <Textarea
      {...field}
      autosize
      minRows={lines}
      maxRows={12}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped(null)
      }}
    />
  ) : (
    <TextInput
      {...field}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save()
        if (event.key === 'Escape') setTyped(null)
      }}
    />
  )
}
