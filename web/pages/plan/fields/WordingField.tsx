import { useTranslation } from 'react-i18next'
import type { Wording } from '../../../../data/model/wording.ts'
import classes from '../PlanPage.module.css'
import { TextField } from './TextField.tsx'

interface WordingFieldProps {
  field: string
  label: string
  hint?: string
  value: Wording
  onChange: (wording: Wording, field: string) => void
}

/** A text in both languages, side by side. */
export function WordingField({ field, label, hint, value, onChange }: WordingFieldProps) {
  const { t } = useTranslation('planEditor')
  return (
    <div className={classes.pair}>
      {(['vi', 'en'] as const).map((language) => (
        <TextField
          key={language}
          field={`${field}.${language}`}
          label={t(`language.${language}`, { label })}
          {...(hint && language === 'vi' ? { hint } : {})}
          value={value[language]}
          long
          onChange={(text) => onChange({ ...value, [language]: text }, `${field}.${language}`)}
        />
      ))}
    </div>
  )
}

interface OptionalWordingProps extends Omit<WordingFieldProps, 'value' | 'onChange'> {
  value: Wording | undefined
  onChange: (wording: Wording | undefined, field: string) => void
}

/** A text that may be missing: with nothing in either language there is none. */
export function OptionalWording({ value, onChange, ...rest }: OptionalWordingProps) {
  return (
    <WordingField
      {...rest}
      value={value ?? { vi: '', en: '' }}
      onChange={(wording, field) =>
        onChange(wording.vi === '' && wording.en === '' ? undefined : wording, field)
      }
    />
  )
}
