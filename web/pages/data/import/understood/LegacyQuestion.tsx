import { Alert, Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Understood } from '../../../../../data/ingest/prepared.ts'
import { useFormat } from '../../../../i18n/use-format.ts'
import { plainText } from '../../../../ui/plain-text.ts'
import { ScrollTable } from '../ScrollTable.tsx'
import { type BatchFile, understoodNow } from '../session/batch.ts'
import { useChoose } from '../use-import-session.ts'

/** Text that seems to be of a font before Unicode, raw and decoded side by side: applied on a yes alone. */
export function LegacyQuestion({ file, understood }: { file: BatchFile; understood: Understood }) {
  const { t } = useTranslation('import')
  const format = useFormat()
  const choose = useChoose(file.id)
  const { legacy, recipe } = understood
  if (!legacy || recipe.encoding === legacy.encoding) return null
  const answered = file.choices.encoding !== undefined && understoodNow(file) === understood
  if (answered) return null

  return (
    <Alert
      variant="light"
      color="yellow"
      title={t('legacy.question', { encoding: t(`encoding.${legacy.encoding}`) })}
      styles={{ title: { color: 'var(--ink)' }, message: { color: 'var(--ink)' } }}
    >
      <Text size="sm">{t('legacy.why', { percent: format.percent(legacy.likelihood * 100, 0) })}</Text>
      <ScrollTable>
        <thead>
          <tr>
            <th>{t('legacy.raw')}</th>
            <th>{t('legacy.decoded')}</th>
          </tr>
        </thead>
        <tbody>
          {legacy.samples.map(({ raw, decoded }) => (
            <tr key={raw}>
              <td>{plainText(raw)}</td>
              <td>{plainText(decoded)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" onClick={() => choose({ encoding: legacy.encoding })}>
          {t('legacy.yes')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => choose({ encoding: recipe.encoding })}>
          {t('legacy.no')}
        </Button>
      </Group>
    </Alert>
  )
}
