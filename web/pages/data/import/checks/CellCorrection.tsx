import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { longestText } from '../../../../../data/model/recipe.ts'

interface CellCorrectionProps {
  label: string
  value: string
  onValue: (value: string) => void
}

/** A cell that can be corrected in place: Enter takes the new text, Escape leaves the cell as it is. */
export function CellCorrection({ label, value, onValue }: CellCorrectionProps) {
  const { t } = useTranslation('import')
  const [typed, setTyped] = useState<string | null>(null)
  if (typed === null) {
    return (
      <Button size="compact-xs" variant="light" aria-label={label} onClick={() => setTyped(value)}>
        {t('checks.correct')}
      </Button>
    )
  }
  const commit = () => {
    if (typed !== value) onValue(typed)
    setTyped(null)
  }
  return (
    <TextInput
      size="xs"
      autoFocus
      aria-label={label}
      description={t('checks.correctKeys')}
      maxLength={longestText}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
        if (event.key === 'Escape') setTyped(null)
      }}
      rightSectionWidth={44}
      rightSection={
        <Button size="compact-xs" variant="subtle" onClick={commit}>
          {t('checks.ok')}
        </Button>
      }
    />
  )
}
