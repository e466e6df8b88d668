import { NativeSelect } from '@mantine/core'

interface ChoiceProps<Value extends string> {
  label: string
  hideLabel?: boolean
  options: readonly { value: Value; label: string }[]
  value: Value | null
  /** Said for no choice, which can then be made; without it one option is always chosen. */
  none?: string
  onChoose: (value: Value | null) => void
}

/** A choice of a few, by the browser's own list: a page can have hundreds of them. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, hideLabel = false, options, value, none, onChoose } = props
  const known = options.some((option) => option.value === value)
  return (
    <NativeSelect
      size="xs"
      {...(hideLabel ? { 'aria-label': label } : { label })}
      value={known && value !== null ? value : ''}
      onChange={(event) => {
        const chosen = event.currentTarget.value
        onChoose(options.find((option) => option.value === chosen)?.value ?? null)
      }}
    >
      {(none !== undefined || !known) && (
        <option value="" disabled={none === undefined}>
          {none ?? '—'}
        </option>
      )}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </NativeSelect>
  )
}
