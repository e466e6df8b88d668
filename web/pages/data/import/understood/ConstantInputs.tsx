import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column } from '../../../../../data/contracts/contract.ts'
import { contracts } from '../../../../../data/contracts/index.ts'
import type { Understood } from '../../../../../data/ingest/prepared.ts'
import { Choice } from '../Choice.tsx'
import classes from '../ImportTab.module.css'
import type { BatchFile } from '../session/batch.ts'
import { useChoose } from '../use-import-session.ts'
import { wordOptions } from '../word-options.ts'

/** What the file does not say in a column of its own and holds for all its rows, such as the year. */
export function ConstantInputs({ file, understood }: { file: BatchFile; understood: Understood }) {
  const { t } = useTranslation('import')
  const choose = useChoose(file.id)
  const { recipe } = understood
  const missing = missingColumns(understood)
  if (missing.length === 0) return null
  const set = (column: string, value: string) => {
    const text = value.trim()
    choose(({ constants: { [column]: _, ...others } }) => ({
      constants: text === '' ? others : { ...others, [column]: text },
    }))
  }
  return (
    <fieldset className={classes.constants}>
      <legend>{t('understood.constants')}</legend>
      <div className={classes.fields}>
        {missing.map((column) => (
          <ConstantInput
            key={`${column.id}:${recipe.constants[column.id] ?? ''}`}
            column={column}
            value={recipe.constants[column.id] ?? ''}
            onValue={(value) => set(column.id, value)}
          />
        ))}
      </div>
    </fieldset>
  )
}

/** Columns that rows must fill and no column of the file is read as, and those that were said for all rows. */
function missingColumns({ recipe }: Understood): Column[] {
  const read = new Set<string>(
    recipe.columns.flatMap(({ column, of }) => (of ? [column, of.column] : [column])),
  )
  const wanted = new Map<string, Column>()
  for (const id of recipe.contracts) {
    for (const column of contracts[id].columns) {
      const asked = column.required || column.id === 'district' || column.id in recipe.constants
      if (asked && !read.has(column.id)) wanted.set(column.id, column)
    }
  }
  return [...wanted.values()]
}

interface ConstantInputProps {
  column: Column
  value: string
  onValue: (value: string) => void
}

function ConstantInput({ column, value, onValue }: ConstantInputProps) {
  const { t } = useTranslation('import')
  const words = wordOptions(column.type)
  const [typed, setTyped] = useState(value)
  if (words) {
    return (
      <Choice
        none="—"
        label={column.heading}
        options={words}
        value={words.some((word) => word.value === value) ? value : null}
        onChoose={(next) => onValue(next ?? '')}
      />
    )
  }
  const commit = () => {
    if (typed.trim() !== value) onValue(typed)
  }
  return (
    <TextInput
      size="xs"
      label={column.heading}
      placeholder={column.type === 'year' ? t('understood.yearExample') : ''}
      inputMode={column.type === 'year' ? 'numeric' : 'text'}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
      }}
    />
  )
}
