import { Button, Code, Group, Table, Text, Title } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportRecord } from '../../../../data/model/import-log.ts'
import { useData } from '../../../app/data-context.tsx'
import { download } from '../../../export/caption.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { choicesMade } from './choices-made.ts'
import classes from './ImportDetails.module.css'

interface ImportDetailsProps {
  record: ImportRecord
  inForce: boolean
  /** The only file of its line: the line's own buttons undo it. */
  alone: boolean
  busy: boolean
  onChange: (kind: 'undo' | 'redo') => void
}

/** One accepted file: its identity, how it was read, what was chosen, and the file itself back. */
export function ImportDetails({ record, inForce, alone, busy, onChange }: ImportDetailsProps) {
  const { t } = useTranslation('history')
  const format = useFormat()
  const { workspace } = useData()
  const [missing, setMissing] = useState(false)
  const { recipe } = record
  const taken = format.count(record.rows_read - record.rows_left_out)
  const choices = choicesMade(recipe, t)

  const original = async () => {
    try {
      download(record.file, await workspace.log.source(record.sha256))
    } catch {
      setMissing(true)
    }
  }

  return (
    <section className={classes.details} aria-label={record.file} data-import={record.id}>
      <Group justify="space-between">
        <Title order={3} fz="sm" className={classes.name}>
          {record.file}
        </Title>
        <Group gap={4}>
          {!alone && (
            <Button
              size="compact-sm"
              variant="default"
              disabled={busy}
              onClick={() => onChange(inForce ? 'undo' : 'redo')}
            >
              {t(inForce ? 'undo' : 'redo')}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconDownload size={14} />}
            onClick={() => void original()}
          >
            {t('original')}
          </Button>
        </Group>
      </Group>
      {missing && <Text size="sm">{t('originalMissing')}</Text>}
      <dl className={classes.facts}>
        <dt>{t('rows')}</dt>
        <dd>
          {record.rows_left_out > 0
            ? t('takenLeftOut', { taken, leftOut: format.count(record.rows_left_out) })
            : t('taken', { taken })}
        </dd>
        <dt>{t('contracts')}</dt>
        <dd>{record.tables.map(({ contract }) => t(`contract.${contract}`)).join(', ')}</dd>
        <dt>{t('mode')}</dt>
        <dd>{t(`modes.${record.mode}`)}</dd>
        <dt>{t('read')}</dt>
        <dd>
          {recipe.sheet === null
            ? t('readText', {
                encoding: recipe.encoding ?? '',
                delimiter: recipe.delimiter === '\t' ? t('tab') : `“${recipe.delimiter ?? ''}”`,
                decimal: recipe.decimal,
                row: recipe.header_row,
              })
            : t('readSheet', { sheet: recipe.sheet, decimal: recipe.decimal, row: recipe.header_row })}
        </dd>
        <dt>{t('warnings')}</dt>
        <dd>{format.count(record.warnings)}</dd>
        <dt>{t('size')}</dt>
        <dd>{t('sizeBytes', { bytes: format.count(record.bytes) })}</dd>
        <dt>{t('hash')}</dt>
        <dd>
          <Code>{record.sha256}</Code>
        </dd>
        <dt>{t('choices')}</dt>
        <dd>
          {choices.length === 0
            ? t('choice.none')
            : choices.map((choice) => <div key={choice}>{choice}</div>)}
        </dd>
      </dl>
      <details>
        <summary>{t('columns')}</summary>
        <Table fz="xs" verticalSpacing={2}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('heading')}</Table.Th>
              <Table.Th scope="col">{t('means')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {recipe.columns.map(({ index, heading, column }) => (
              <Table.Tr key={index}>
                <Table.Td>{heading}</Table.Td>
                <Table.Td>{column}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </details>
    </section>
  )
}
