import { Textarea, TextInput } from '@mantine/core'
import { elementId } from '../editor-context.ts'
import { useFaultText } from './use-fault-text.ts'

interface TextFieldProps {
  field: string
  label: string
  hint?: string
  placeholder?: string
  value: string
  long?: boolean
  /** An ISO day, by the browser's own calendar. */
  day?: boolean
  onChange: (text: string) => void
}

/** A text of the plan; `long` for one of several lines' width. */
export function TextField({ field, label, hint, placeholder, value, long, day, onChange }: TextFieldProps) {
  const error = useFaultText(field)
  const shared = {
    id: elementId(field),
    size: 'sm' as const,
    label,
    ...(hint ? { description: hint } : {}),
    ...(placeholder ? { placeholder } : {}),
    value,
    error,
  }
  return long ? (
    <Textarea {...shared} rows={2} onChange={(event) => onChange(event.currentTarget.value)} />
  ) : (
    <TextInput
      {...shared}
      {...(day ? { type: 'date' } : {})}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
