import { Checkbox, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { areasOf, type OwnBoundaries } from '../../../../data/boundaries/own-boundaries.ts'

interface BoundariesChoiceProps {
  boundaries: readonly OwnBoundaries[]
  /** When those that are left out were saved, which is what tells one from another. */
  left: ReadonlySet<string>
  onChange: (left: ReadonlySet<string>) => void
}

/** Which of the own boundaries go in; nothing where there are none. */
export function BoundariesChoice({ boundaries, left, onChange }: BoundariesChoiceProps) {
  const { t } = useTranslation('publish')
  if (boundaries.length === 0) return null
  const ids = boundaries.map(({ saved_at }) => saved_at)
  return (
    <Checkbox.Group
      label={t('make.boundaries')}
      description={t('make.boundariesHint')}
      value={ids.filter((id) => !left.has(id))}
      onChange={(next) => onChange(new Set(ids.filter((id) => !next.includes(id))))}
    >
      <Stack gap={6} mt={6}>
        {boundaries.map((one) => (
          <Checkbox
            key={one.saved_at}
            value={one.saved_at}
            label={t('make.boundariesOf', { file: one.file, areas: areasOf(one).length })}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
