import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addShareTexts } from '../../../i18n/share-texts.ts'
import { portableEdition } from '../../../portable/edition.ts'
import { PortableButton } from '../../../portable/PortableButton.tsx'
import { Section } from './Section.tsx'

/** App, engine and data as one file, for where there is no network. */
export function PortableSection() {
  const { t, i18n } = useTranslation('share')
  useState(() => addShareTexts(i18n))
  if (portableEdition()) return null
  return (
    <Section title={t('portable.title')} intro={t('portable.intro')}>
      <div>
        <PortableButton />
      </div>
    </Section>
  )
}
