import { Badge, Button, Group, Table, Text } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useLocation } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat, useLanguage } from '../../../i18n/use-format.ts'
import { ImportDetails } from './ImportDetails.tsx'
import { type LogLine, stateOf } from './log-lines.ts'

const colours = { inForce: 'teal', partly: 'yellow', undone: 'gray' } as const

interface LogTableProps {
  lines: readonly LogLine[]
  busy: boolean
  onChange: (kind: 'undo' | 'redo', line: LogLine, ids: readonly number[]) => void
}

/** The lines of the log, the latest first; an import opens to its details. */
export function LogTable({ lines, busy, onChange }: LogTableProps) {
  const { t } = useTranslation('history')
  const format = useFormat()
  const language = useLanguage()
  // A link may be to one import.
  const asked = useLocation({ select: ({ state }) => state.importId })
  const [open, setOpen] = useState<number | null>(
    () =>
      lines.find(({ entry }) => entry.kind === 'import' && entry.imports.some(({ id }) => id === asked))
        ?.entry.seq ?? null,
  )
  const clock = new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    dateStyle: 'short',
    timeStyle: 'short',
  })

  return (
    <Table.ScrollContainer minWidth={760}>
      <Table fz="sm" verticalSpacing={6} aria-label={t('list')}>
        <Table.Thead>
          <Table.Tr>
            {(['time', 'what', 'files', 'years', 'rows', 'state', 'action'] as const).map((heading) => (
              <Table.Th key={heading} scope="col" ta={heading === 'rows' ? 'right' : 'left'}>
                {t(heading)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => {
            const { entry, records, inForce } = line
            const isImport = entry.kind === 'import'
            const state = stateOf(line)
            const [first] = records
            const years = [...new Set(records.flatMap((record) => record.years.map(({ year }) => year)))]
            const rows = records.flatMap((record) => record.tables.map((table) => table.rows))
            const undone = records.filter((record) => !inForce.includes(record))
            return (
              <Fragment key={entry.seq}>
                <Table.Tr data-seq={entry.seq}>
                  <Table.Td>{clock.format(new Date(entry.time))}</Table.Td>
                  <Table.Td>{t(`kind.${entry.kind}`)}</Table.Td>
                  <Table.Td>
                    <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                      {first?.file} {records.length > 1 && t('moreFiles', { count: records.length - 1 })}
                    </Text>
                  </Table.Td>
                  <Table.Td>{years.sort((a, b) => a - b).join(', ')}</Table.Td>
                  <Table.Td ta="right">
                    {isImport && format.count(rows.reduce((sum, count) => sum + count, 0))}
                  </Table.Td>
                  <Table.Td>
                    {isImport && (
                      <Badge color={colours[state]} variant="light" tt="none" autoContrast>
                        {t(state)}
                      </Badge>
                    )}
                  </Table.Td>
                  <Table.Td>
                    {isImport && (
                      <Group gap={4} wrap="nowrap">
                        {inForce.length > 0 && (
                          <Button
                            size="compact-sm"
                            variant="default"
                            disabled={busy}
                            leftSection={<IconArrowBackUp size={14} />}
                            onClick={() =>
                              onChange(
                                'undo',
                                line,
                                inForce.map(({ id }) => id),
                              )
                            }
                          >
                            {t('undo')}
                          </Button>
                        )}
                        {undone.length > 0 && (
                          <Button
                            size="compact-sm"
                            variant="default"
                            disabled={busy}
                            leftSection={<IconArrowForwardUp size={14} />}
                            onClick={() =>
                              onChange(
                                'redo',
                                line,
                                undone.map(({ id }) => id),
                              )
                            }
                          >
                            {t('redo')}
                          </Button>
                        )}
                        <Button
                          size="compact-sm"
                          variant="subtle"
                          aria-expanded={open === entry.seq}
                          rightSection={
                            open === entry.seq ? <IconChevronUp size={14} /> : <IconChevronDown size={14} />
                          }
                          onClick={() => setOpen(open === entry.seq ? null : entry.seq)}
                        >
                          {t(open === entry.seq ? 'close' : 'open')}
                        </Button>
                      </Group>
                    )}
                  </Table.Td>
                </Table.Tr>
                {isImport && open === entry.seq && (
                  <Table.Tr>
                    <Table.Td colSpan={7}>
                      {records.map((record) => (
                        <ImportDetails
                          key={record.id}
                          record={record}
                          inForce={inForce.includes(record)}
                          alone={records.length === 1}
                          busy={busy}
                          onChange={(kind) => onChange(kind, line, [record.id])}
                        />
                      ))}
                    </Table.Td>
                  </Table.Tr>
                )}
              </Fragment>
            )
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
