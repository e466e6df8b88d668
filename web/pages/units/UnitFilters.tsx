import { Button, CloseButton, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconRestore, IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { classStates, safeStates, typicalStates, type UnitList } from '../../app/unit-list.ts'
import classes from './UnitsPage.module.css'
import type { UnitsText } from './unit-words.ts'

/** Milliseconds without a key after which a search begins. */
const typed = 200

interface UnitFiltersProps {
  list: UnitList
  text: UnitsText
  onChange: (change: Partial<UnitList>) => void
}

/** The search and the filters that only the list of units has. */
export function UnitFilters({ list, text, onChange }: UnitFiltersProps) {
  const { t, words } = text
  const shared = { size: 'xs' as const, allowDeselect: false, className: classes.filter ?? '' }
  const all = { value: 'all', label: words('all') }
  const changed = list.find !== '' || list.safe !== null || list.class !== null || list.typical !== null
  return (
    <>
      <SearchBox find={list.find} text={text} onFind={(find) => onChange({ find })} />
      <Select
        {...shared}
        label={words('filter.safe')}
        value={list.safe ?? 'all'}
        data={[all, ...safeStates.map((value) => ({ value, label: words(`safe.${value}`) }))]}
        onChange={(value) => onChange({ safe: safeStates.find((one) => one === value) ?? null })}
      />
      <Select
        {...shared}
        label={words('filter.class')}
        value={list.class ?? 'all'}
        data={[
          all,
          ...classStates.map((value) => ({
            value,
            label: value === 'none' ? words('class.none') : t(`class.${value}`),
          })),
        ]}
        onChange={(value) => onChange({ class: classStates.find((one) => one === value) ?? null })}
      />
      <Select
        {...shared}
        label={words('filter.typical')}
        value={list.typical ?? 'all'}
        data={[all, ...typicalStates.map((value) => ({ value, label: words(`typical.${value}`) }))]}
        onChange={(value) => onChange({ typical: typicalStates.find((one) => one === value) ?? null })}
      />
      <Button
        size="xs"
        variant="subtle"
        color="gray"
        disabled={!changed}
        leftSection={<IconRestore size={14} />}
        onClick={() => onChange({ find: '', safe: null, class: null, typical: null })}
      >
        {words('reset')}
      </Button>
    </>
  )
}

interface SearchBoxProps {
  find: string
  text: UnitsText
  onFind: (find: string) => void
}

/** What is typed goes to the address once the typing rests. */
function SearchBox({ find, text, onFind }: SearchBoxProps) {
  const { words } = text
  const [value, setValue] = useState(find)
  const later = useDebouncedCallback(onFind, typed)
  // The address may change by other hands: Back, a link, the reset beside it.
  useEffect(() => setValue(find), [find])
  return (
    <TextInput
      size="xs"
      className={classes.search}
      label={words('find')}
      value={value}
      maxLength={100}
      leftSection={<IconSearch size={14} />}
      rightSection={
        value !== '' && (
          <CloseButton
            size="xs"
            aria-label={words('clear')}
            onClick={() => {
              setValue('')
              onFind('')
            }}
          />
        )
      }
      onChange={(event) => {
        setValue(event.currentTarget.value)
        later(event.currentTarget.value)
      }}
    />
  )
}
