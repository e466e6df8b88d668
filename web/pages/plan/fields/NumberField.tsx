import { NumberInput } from '@mantine/core'
import { elementId } from '../editor-context.ts'
import { useFaultText } from './use-fault-text.ts'

interface NumberFieldProps {
  field: string
  /** Other fields whose faults are said here. */
  also?: readonly string[]
  label: string
  hint?: string
  suffix?: string
  value: number | null | undefined
  onChange: (value: number | null) => void
}

/** A whole number; null while there is none. */
export function NumberField({ field, also = [], label, hint, suffix, value, onChange }: NumberFieldProps) {
  const error = useFaultText(field, ...also)
  return (
    <NumberInput
      id={elementId(field)}
      size="sm"
      label={label}
      {...(hint ? { description: hint } : {})}
      {...(suffix ? { suffix } : {})}
      value={value ?? ''}
      onChange={(next) => onChange(typeof next === 'number' ? next : null)}
      allowDecimal={false}
      allowNegative={false}
      hideControls
      error={error}
    />
  )
}
