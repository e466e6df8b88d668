import { Table, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Dataset, ImportEntry } from '../../data/model/dataset.ts'
import type { QueryRow } from '../../queries/catalog.ts'
import { useView } from '../app/use-view.ts'
import { searchOf } from '../app/view.ts'
import { plainText } from '../ui/plain-text.ts'
import { columnsKept, fileName, importOf } from './sources.ts'
import classes from './Trace.module.css'
import { useTraceText } from './use-trace-text.ts'

interface FileTableProps {
  files: readonly QueryRow<'trace/files'>[]
  dataset: Dataset
}

/** The files that a figure stands on, with how many of their rows, between which lines, and their hashes. */
export function FileTable({ files, dataset }: FileTableProps) {
  const text = useTraceText()
  const { words, format } = text
  const { view } = useView()
  return (
    <section>
      <Title order={3} className={classes.heading}>
        {words('files.title')}
      </Title>
      <Text size="sm">{words(files.length === 0 ? 'files.none' : 'files.about')}</Text>
      {files.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keyboard
        <section className={classes.scroll} tabIndex={0} aria-label={words('files.title')}>
          <Table fz="sm" verticalSpacing={3} className={classes.rows} data-files>
            <Table.Thead>
              <Table.Tr>
                {(['file', 'contract', 'year', 'rows', 'lines', 'hash'] as const).map((heading) => (
                  <Table.Th key={heading} scope="col">
                    {words(`files.${heading}`)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {files.map((row) => {
                const entry = importOf(dataset, row.import_id, row.contract)
                const kept = entry ? columnsKept(dataset, entry) : []
                return (
                  <Table.Tr key={`${row.contract}${row.import_id}|${row.year}`} data-file={entry?.file}>
                    <Table.Td className={classes.source}>
                      <FileLink dataset={dataset} entry={entry} />
                      {entry?.sheet !== undefined && <small>“{plainText(entry.sheet)}”</small>}
                      {kept.length > 0 && <small>{words('files.kept', { columns: kept.join(', ') })}</small>}
                    </Table.Td>
                    <Table.Td>{words(`contract.${row.contract as 'summary'}`)}</Table.Td>
                    <Table.Td>{row.year}</Table.Td>
                    <Table.Td>{format.count(row.rows)}</Table.Td>
                    <Table.Td>{format.countRange(row.first_line, row.last_line)}</Table.Td>
                    <Table.Td className={classes.hash}>
                      <code>{entry?.sha256 ?? '—'}</code>
                    </Table.Td>
                  </Table.Tr>
                )
              })}
            </Table.Tbody>
          </Table>
        </section>
      )}
      {dataset.kind === 'workspace' && dataset.id === 'workspace' && (
        <Text size="sm" mt={4}>
          <Link to="/data/{-$task}" params={{ task: 'history' }} search={searchOf(view)}>
            {words('files.log')}
          </Link>
        </Text>
      )}
    </section>
  )
}

/** The name of a file; of the analyst's own imports it leads to the import in the log. */
function FileLink({ dataset, entry }: { dataset: Dataset; entry: ImportEntry | undefined }) {
  const text = useTraceText()
  const { view } = useView()
  const name = fileName(entry, text)
  if (!entry || dataset.kind !== 'workspace' || dataset.id !== 'workspace') return name
  return (
    <Link
      to="/data/{-$task}"
      params={{ task: 'history' }}
      search={searchOf(view)}
      state={{ importId: entry.id }}
      title={text.words('files.import', { file: name })}
    >
      {name}
    </Link>
  )
}
