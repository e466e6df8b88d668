import { Checkbox, Group } from '@mantine/core'
import { elementId } from '../editor-context.ts'
import { useFaultText } from './use-fault-text.ts'

interface ManyFieldProps<Value extends string> {
  field: string
  label: string
  hint?: string
  /** In the order in which the plan lists them. */
  options: readonly { value: Value; label: string }[]
  value: readonly Value[]
  onChange: (value: Value[]) => void
}

/** Any number of a few values. */
export function ManyField<Value extends string>(props: ManyFieldProps<Value>) {
  const { field, label, hint, options, value, onChange } = props
  const error = useFaultText(field)
  return (
    <Checkbox.Group
      id={elementId(field)}
      tabIndex={-1}
      size="sm"
      label={label}
      {...(hint ? { description: hint } : {})}
      value={[...value]}
      error={error}
      onChange={(next) => onChange(options.map((one) => one.value).filter((one) => next.includes(one)))}
    >
      <Group gap="6px 18px" mt={4}>
        {options.map((one) => (
          <Checkbox key={one.value} size="sm" value={one.value} label={one.label} />
        ))}
      </Group>
    </Checkbox.Group>
  )
}
