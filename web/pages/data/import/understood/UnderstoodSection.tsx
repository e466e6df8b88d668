import { Button, Checkbox, Group, NumberInput, Switch, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Understood } from '../../../../../data/ingest/prepared.ts'
import { contractIds } from '../../../../../data/model/dataset.ts'
import { delimiters, encodings } from '../../../../../data/model/recipe.ts'
import { useFormat } from '../../../../i18n/use-format.ts'
import { plainText } from '../../../../ui/plain-text.ts'
import { Choice } from '../Choice.tsx'
import classes from '../ImportTab.module.css'
import { ProblemNotices } from '../ProblemNotices.tsx'
import type { BatchFile } from '../session/batch.ts'
import { useChoose, useSession } from '../use-import-session.ts'
import { ConstantInputs } from './ConstantInputs.tsx'
import { LegacyQuestion } from './LegacyQuestion.tsx'
import { PreviewTable } from './PreviewTable.tsx'

const delimiterNames = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' } as const

/** How the file was understood; everything can be said otherwise, and the preview follows. */
export function UnderstoodSection({ file, understood }: { file: BatchFile; understood: Understood }) {
  const { t } = useTranslation('import')
  const choose = useChoose(file.id)
  const { kind, titles, problems } = understood
  // A choice shows at once, whatever is made of it then.
  const recipe = { ...understood.recipe, ...file.choices }

  const spread = recipe.columns.find(({ of }) => of)?.of?.column

  return (
    <div className={classes.section}>
      <ProblemNotices problems={problems} />
      <LegacyQuestion file={file} understood={understood} />
      {titles.length > 0 && (
        <Text size="sm">
          {t('understood.titles')}: <q>{titles.map((title) => plainText(title)).join(' · ')}</q>
        </Text>
      )}
      <div className={classes.fields}>
        {kind === 'text' ? (
          <>
            <Choice
              label={t('understood.encoding')}
              options={encodings.map((value) => ({ value, label: t(`encoding.${value}`) }))}
              value={recipe.encoding}
              onChoose={(encoding) => encoding && choose({ encoding })}
            />
            <Choice
              label={t('understood.delimiter')}
              options={delimiters.map((value) => ({ value, label: t(`delimiter.${delimiterNames[value]}`) }))}
              value={recipe.delimiter}
              onChoose={(delimiter) => delimiter && choose({ delimiter })}
            />
          </>
        ) : (
          <SheetChoice file={file} understood={understood} />
        )}
        <Choice
          label={t('understood.decimal')}
          options={[
            { value: ',', label: t('decimal.comma') },
            { value: '.', label: t('decimal.point') },
          ]}
          value={recipe.decimal}
          onChoose={(decimal) => decimal && choose({ decimal })}
        />
        <RowNumber
          label={t('understood.headerRow')}
          value={recipe.header_row}
          max={understood.rows}
          onValue={(header_row) => choose({ header_row })}
        />
        <RowNumber
          label={t('understood.headerRows')}
          value={recipe.header_rows}
          max={4}
          onValue={(header_rows) => choose({ header_rows })}
        />
      </div>
      <Checkbox.Group
        size="xs"
        label={t('understood.contracts')}
        value={recipe.contracts}
        onChange={(chosen) => {
          const contracts = contractIds.filter((id) => chosen.includes(id))
          if (contracts.length > 0) choose({ contracts })
        }}
      >
        <Group gap="sm" mt={4}>
          {contractIds.map((id) => (
            <Checkbox key={id} size="xs" value={id} label={t(`contract.${id}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      {spread && (
        <Text size="sm" data-spread>
          {t(`understood.spread.${spread}`)}
        </Text>
      )}
      <ConstantInputs file={file} understood={understood} />
      <Switch
        size="xs"
        label={t('understood.groups')}
        checked={recipe.groups}
        onChange={(event) => choose({ groups: event.currentTarget.checked })}
      />
      <PreviewTable understood={understood} />
    </div>
  )
}

/** The sheet that is read, and the others, which can be taken in beside it. */
function SheetChoice({ file, understood }: { file: BatchFile; understood: Understood }) {
  const { t } = useTranslation('import')
  const format = useFormat()
  const choose = useChoose(file.id)
  const { session, state } = useSession()
  const { sheets } = understood
  const recipe = { ...understood.recipe, ...file.choices }
  const taken = state.batch.files
    .filter((other) => other.file === file.file && other.id !== file.id)
    .map((other) => other.understood?.result.recipe.sheet ?? other.choices.sheet)
  const next = sheets.find(({ name, rows }) => rows > 0 && name !== recipe.sheet && !taken.includes(name))
  return (
    <div>
      <Choice
        label={t('understood.sheet')}
        options={sheets.map(({ name, rows }) => ({
          value: name,
          label: t('understood.sheetRows', { name: plainText(name, 60), rows: format.count(rows) }),
        }))}
        value={recipe.sheet}
        onChoose={(sheet) => sheet && choose({ sheet })}
      />
      {next && (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => session.change({ type: 'add-sheet', id: file.id, sheet: next.name })}
        >
          {t('understood.addSheet', { name: plainText(next.name, 40) })}
        </Button>
      )}
    </div>
  )
}

interface RowNumberProps {
  label: string
  value: number
  max: number
  onValue: (value: number) => void
}

function RowNumber({ label, value, max, onValue }: RowNumberProps) {
  return (
    <NumberInput
      size="xs"
      label={label}
      min={1}
      max={Math.max(1, max)}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="strict"
      value={value}
      onChange={(next) => {
        if (typeof next === 'number' && next >= 1 && next !== value) onValue(next)
      }}
    />
  )
}
