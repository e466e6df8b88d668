import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Notice } from '../ui/Notice.tsx'
import { useData } from './data-context.tsx'
import { useView } from './use-view.ts'
import { searchOf } from './view.ts'

/** Says that a package was to be shown and is not; why, the Data page says. */
export function PackageFaults() {
  const { t } = useTranslation()
  const { packages } = useData()
  const { view } = useView()
  return packages?.get().faults.map(({ file, kept }) => (
    <Notice key={`${kept} ${file}`} title={t('error.package.title', { file })}>
      {t('error.package.advice')}{' '}
      <Link to="/data/{-$task}" params={{ task: 'publish' }} search={searchOf(view)}>
        {t('error.package.why')}
      </Link>
    </Notice>
  ))
}
