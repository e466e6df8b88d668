import { Button, CloseButton } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from '../PlanPage.module.css'
import { TextField } from './TextField.tsx'

interface TextListProps {
  field: string
  label: string
  add: string
  value: readonly string[]
  onChange: (list: string[], field: string) => void
}

/** A list of short texts, such as papers that a plan cites. */
export function TextList({ field, label, add, value, onChange }: TextListProps) {
  const { t } = useTranslation('planEditor')
  return (
    <fieldset className={classes.list}>
      <legend>{label}</legend>
      {value.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: texts have no name but their place.
        <div key={at} className={classes.line}>
          <div className={classes.grow}>
            <TextField
              field={`${field}[${at}]`}
              label={t('list.item', { label, number: at + 1 })}
              value={text}
              onChange={(next) => onChange(value.with(at, next), `${field}[${at}]`)}
            />
          </div>
          <CloseButton
            aria-label={t('list.remove', { label, number: at + 1 })}
            onClick={() => onChange(value.toSpliced(at, 1), `${field} remove`)}
          />
        </div>
      ))}
      <div>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} />}
          onClick={() => onChange([...value, ''], `${field} add`)}
        >
          {add}
        </Button>
      </div>
    </fieldset>
  )
}
