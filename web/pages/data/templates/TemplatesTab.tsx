import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CurrentDataCard } from './CurrentDataCard.tsx'
import { TemplateCard } from './TemplateCard.tsx'
import classes from './TemplatesTab.module.css'

/** Templates to fill in, and the data on view in the same shape. */
export default function TemplatesTab() {
  const { t } = useTranslation('templates')
  return (
    <div className={classes.tab}>
      <Text size="sm">{t('intro')}</Text>
      <TemplateCard />
      <CurrentDataCard />
    </div>
  )
}
