import { Radio, Stack } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { AreaLevel } from '../../../../../data/model/area.ts'
import { type ImportMode, importModes } from '../../../../../data/model/import-log.ts'
import type { AreaOption } from '../../../../store/import-protocol.ts'
import { plainText } from '../../../../ui/plain-text.ts'
import { AreaChoice } from '../AreaChoice.tsx'
import { ScrollTable } from '../ScrollTable.tsx'
import { type BatchFile, importsOf, preparedNow } from '../session/batch.ts'
import { useSession } from '../use-import-session.ts'

const levels: readonly AreaLevel[] = ['province', 'district', 'commune']

/** What the imports take the place of. */
export function ReplaceChoice() {
  const { t } = useTranslation('import')
  const { session, state } = useSession()
  const files = importsOf(state.batch)
  const modes = new Set(files.map(({ mode }) => mode))
  const [mode] = modes
  return (
    <>
      <Radio.Group
        size="sm"
        label={t('replace.title')}
        value={modes.size === 1 ? (mode ?? null) : null}
        onChange={(next) => {
          const chosen = importModes.find((one) => one === next)
          if (chosen) session.change({ type: 'mode', id: null, mode: chosen })
        }}
      >
        <Stack gap={6} mt={4}>
          {offered.map((one) => (
            <Radio
              key={one}
              size="sm"
              value={one}
              label={t(`replace.${one}`)}
              description={t(`replace.${one}Hint`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {mode === 'area' && (
        <ScrollTable caption={t('replace.areaOfFile')} maxHeight={300}>
          <tbody>
            {files.map((file) => (
              <AreaOfFile key={file.id} file={file} />
            ))}
          </tbody>
        </ScrollTable>
      )}
    </>
  )
}

/** The mildest first. */
const offered: readonly ImportMode[] = ['rows', 'area', 'year']

/** The area whose part of the year a file replaces: until one is chosen, the smallest that holds all its rows. */
function AreaOfFile({ file }: { file: BatchFile }) {
  const { t } = useTranslation('import')
  const { session, state } = useSession()
  const prepared = preparedNow(file, state.batch.firstId)
  const year = prepared?.years.at(-1)?.year
  const known = year === undefined ? undefined : state.areas.get(year)
  const likely = prepared && known ? smallestAround(prepared.areas, known) : null
  const { id, area } = file
  useEffect(() => {
    if (area === null && likely !== null) session.change({ type: 'area', id, area: likely })
  }, [area, likely, id, session])
  if (year === undefined) return null
  return (
    <tr>
      <th scope="row">{plainText(file.name, 80)}</th>
      <td>
        <AreaChoice
          label={t('replace.areaOf', { file: plainText(file.name, 80) })}
          hideLabel
          year={year}
          levels={levels}
          value={area}
          onArea={(next) => session.change({ type: 'area', id, area: next })}
        />
        {area === null && <small>{t('replace.chooseArea')}</small>}
      </td>
    </tr>
  )
}

/** The smallest area that holds all of these; null where none does. */
export function smallestAround(ids: readonly string[], options: readonly AreaOption[]): string | null {
  const byId = new Map(options.map((option) => [option.id, option]))
  const [first, ...others] = ids
  const around = (id: string) => [id, ...(byId.get(id)?.above ?? [])]
  if (first === undefined || !byId.has(first)) return null
  return around(first).find((one) => others.every((id) => around(id).includes(one))) ?? null
}
