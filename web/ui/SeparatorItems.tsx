import { Menu } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keepSeparator, keptSeparator, separators } from '../export/csv-separator.ts'
import { useLanguage } from '../i18n/use-format.ts'

const names = { ';': 'separators.semicolon', ',': 'separators.comma', '\t': 'separators.tab' } as const

/** The choice of what stands between the cells of CSV files, in a menu that saves them; kept for this browser. */
export function SeparatorItems() {
  const { t } = useTranslation('save')
  const language = useLanguage()
  const [chosen, setChosen] = useState<string | null>(null)
  const choose = (value: string) => {
    const separator = separators.find((one) => one === value)
    if (!separator) return
    keepSeparator(separator)
    setChosen(separator)
  }
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item>{t('separator')}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        <Menu.RadioGroup value={chosen ?? keptSeparator(language)} onChange={choose}>
          {separators.map((one) => (
            <Menu.RadioItem key={one} value={one}>
              {t(names[one])}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  )
}
