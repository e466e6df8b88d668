import { Button, FileButton, Group, Image, Text, TextInput } from '@mantine/core'
import { type ReactNode, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { longestOrganisation } from '../../../data/deck/organisation.ts'
import { tidyText } from '../../../data/ingest/tidy-text.ts'
import { useData } from '../../app/data-context.tsx'
import { DeckFailed } from '../../deck/DeckFailed.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Panel } from '../../ui/Panel.tsx'
import classes from './DeckPage.module.css'
import { EmblemError, emblemOf, mostEmblemMb } from './emblem.ts'

/** Whose decks they are: set once for all of them. Nothing changes where a picture cannot be read. */
export function OrganisationForm() {
  const { t } = useTranslation('deck')
  const format = useFormat()
  const { workspace } = useData()
  const { organisation } = useSyncExternalStore(workspace.subscribe, workspace.get)
  const [typed, setTyped] = useState<string | null>(null)
  const [failed, setFailed] = useState<unknown>(null)
  const [saved, setSaved] = useState(false)
  const name = typed ?? organisation.name

  const save = async (change: Partial<typeof organisation>) => {
    try {
      await workspace.saveOrganisation({ ...workspace.get().organisation, ...change })
      setFailed(null)
      setSaved(true)
    } catch (error) {
      setFailed(error)
    }
  }
  const choose = async (file: File | null) => {
    if (!file) return
    setSaved(false)
    try {
      await save({ emblem: await emblemOf(file) })
    } catch (error) {
      setFailed(error)
    }
  }
  const saveName = async () => {
    await save({ name: tidyText(name).slice(0, longestOrganisation) })
    setTyped(null)
  }
  const said: ReactNode =
    failed instanceof EmblemError ? (
      <Notice>
        {t(failed.fault === 'too_large' ? 'organisation.tooLarge' : 'organisation.notImage', {
          file: failed.file.slice(0, 120),
          size: format.count(Math.ceil(failed.size)),
          most: mostEmblemMb,
        })}
      </Notice>
    ) : failed === null ? null : (
      <DeckFailed error={failed} />
    )

  return (
    <Panel title={t('organisation.title')} subtitle={t('organisation.about')}>
      <form
        className={classes.organisation}
        onSubmit={(event) => {
          event.preventDefault()
          void saveName()
        }}
      >
        {organisation.emblem && (
          <Image src={organisation.emblem} alt={t('organisation.alt')} h={64} w={64} fit="contain" />
        )}
        <TextInput
          label={t('organisation.name')}
          maxLength={longestOrganisation}
          value={name}
          className={classes.organisationName ?? ''}
          onChange={(event) => {
            setSaved(false)
            setTyped(event.currentTarget.value)
          }}
        />
        <Button type="submit" variant="default" disabled={typed === null}>
          {t('organisation.save')}
        </Button>
        <Group gap="xs">
          <FileButton
            accept="image/png,image/jpeg"
            onChange={(file) => void choose(file)}
            inputProps={{ 'aria-label': t('organisation.emblem') }}
          >
            {(props) => (
              <Button
                {...props}
                variant="default"
                aria-label={`${t('organisation.emblem')}: ${t('organisation.chooseEmblem')}`}
              >
                {t('organisation.chooseEmblem')}
              </Button>
            )}
          </FileButton>
          {organisation.emblem && (
            <Button variant="subtle" color="red" onClick={() => void save({ emblem: null })}>
              {t('organisation.removeEmblem')}
            </Button>
          )}
        </Group>
      </form>
      {said}
      {saved && failed === null && (
        <Text size="sm" role="status">
          {t('organisation.saved')}
        </Text>
      )}
    </Panel>
  )
}
