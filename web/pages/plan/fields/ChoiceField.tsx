import { NativeSelect } from '@mantine/core'
import { elementId } from '../editor-context.ts'
import { useFaultText } from './use-fault-text.ts'

interface Option<Value extends string> {
  value: Value
  label: string
}

interface ChoiceFieldProps<Value extends string> {
  field: string
  label: string
  hint?: string
  options: readonly (Option<Value> | { group: string; items: readonly Option<Value>[] })[]
  value: Value
  onChange: (value: Value) => void
}

/** One of a few values, by the browser's own list. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { field, label, hint, options, value, onChange } = props
  const error = useFaultText(field)
  const all = options.flatMap((one) => ('group' in one ? one.items : [one]))
  return (
    <NativeSelect
      id={elementId(field)}
      size="sm"
      label={label}
      {...(hint ? { description: hint } : {})}
      value={value}
      error={error}
      onChange={(event) => {
        const chosen = all.find((one) => one.value === event.currentTarget.value)
        if (chosen) onChange(chosen.value)
      }}
    >
      {options.map((one) =>
        'group' in one ? (
          <optgroup key={one.group} label={one.group}>
            {one.items.map((item) => (
              <option key={item.value} value={item.value}>
                {item.label}
              </option>
            ))}
          </optgroup>
        ) : (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ),
      )}
    </NativeSelect>
  )
}
