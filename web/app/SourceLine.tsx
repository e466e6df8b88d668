import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/use-format.ts'
import { sourceLine } from './source-line.ts'
import { useView } from './use-view.ts'

/** The source of all figures on the page. */
export function SourceLine() {
  const { t } = useTranslation()
  const format = useFormat()
  const { view } = useView()
  return (
    <span>
      {t('source.label')}: {sourceLine(view, t, format)}
    </span>
  )
}
