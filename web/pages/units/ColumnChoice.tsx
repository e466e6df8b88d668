import { Button, Menu } from '@mantine/core'
import { IconColumns } from '@tabler/icons-react'
import { type UnitColumn, unitColumns } from '../../app/unit-list.ts'
import type { UnitsText } from './unit-words.ts'

interface ColumnChoiceProps {
  columns: readonly UnitColumn[]
  text: UnitsText
  onChange: (columns: readonly UnitColumn[]) => void
}

/** Which columns the list has; the name is always there. */
export function ColumnChoice({ columns, text, onChange }: ColumnChoiceProps) {
  const { words } = text
  const turn = (column: UnitColumn) =>
    onChange(unitColumns.filter((one) => columns.includes(one) !== (one === column)))
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button size="xs" variant="default" leftSection={<IconColumns size={14} />}>
          {words('columns')} ({columns.length})
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={words('columnsTitle')}>
        {unitColumns
          .filter((column) => column !== 'name')
          .map((column) => (
            <Menu.CheckboxItem key={column} checked={columns.includes(column)} onChange={() => turn(column)}>
              {words(`column.${column}`)}
            </Menu.CheckboxItem>
          ))}
      </Menu.Dropdown>
    </Menu>
  )
}
