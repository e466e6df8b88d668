import { Anchor, Button, Checkbox, Text, TextInput } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { Link, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Deck } from '../../../../data/deck/deck.ts'
import type { Dataset } from '../../../../data/model/dataset.ts'
import type { Note } from '../../../../data/notes/note.ts'
import { useData } from '../../../app/data-context.tsx'
import { useOwnBoundaries } from '../../../app/use-boundaries.ts'
import { download } from '../../../export/caption.ts'
import { useTimesAndSizes } from '../../../i18n/use-times-and-sizes.ts'
import type { HeldPlan } from '../../../store/held-plan.ts'
import { decksToPublish } from '../../../store/own-decks.ts'
import { notesToPublish } from '../../../store/own-notes.ts'
import { packageFile } from '../../../store/package/package-file.ts'
import { longestTitle } from '../../../store/package/package-manifest.ts'
import type { Packages } from '../../../store/package/packages.ts'
import { readPublisher, writePublisher } from '../../../store/package/publisher.ts'
import { BoundariesChoice } from './BoundariesChoice.tsx'
import { PlansChoice } from './PlansChoice.tsx'
import classes from './PublishTab.module.css'
import { Section } from './Section.tsx'
import { SourcesChoice } from './SourcesChoice.tsx'
import { useWork } from './use-work.ts'
import { WorkResult } from './WorkResult.tsx'
import { YearChoice } from './YearChoice.tsx'

interface PublishSectionProps {
  /** The analyst's own data; null while there is none. */
  dataset: Dataset | null
  ownPlans: readonly HeldPlan[]
  ownNotes: readonly Note[]
  ownDecks: readonly Deck[]
  packages: Packages
}

/** The one file that makes the analyst's data what every visitor sees. */
export function PublishSection({ dataset, ...own }: PublishSectionProps) {
  const { t } = useTranslation('publish')
  const search = useSearch({ from: '__root__' })
  return (
    <Section title={t('make.title')} intro={t('make.intro')}>
      {dataset ? (
        <PublishForm dataset={dataset} {...own} />
      ) : (
        <Text size="sm">
          {t('make.empty')}{' '}
          <Anchor
            underline="always"
            size="sm"
            renderRoot={(props) => (
              <Link to="/data/{-$task}" params={{ task: 'import' }} search={search} {...props} />
            )}
          >
            {t('make.toImport')}
          </Anchor>
        </Text>
      )}
    </Section>
  )
}

function PublishForm({
  dataset,
  ownPlans,
  ownNotes,
  ownDecks,
  packages,
}: PublishSectionProps & { dataset: Dataset }) {
  const { t } = useTranslation('publish')
  const { workspace, warehouse, manifest } = useData()
  const words = useTimesAndSizes()
  const work = useWork()
  const [title, setTitle] = useState('')
  const [organisation, setOrganisation] = useState('')
  // Years are chosen out, so that those of a later import are in.
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const [sources, setSources] = useState<'none' | 'unconfirmed' | 'confirmed'>('none')
  // Plans, too, so that one made later is in.
  const [plansLeft, setPlansLeft] = useState<ReadonlySet<string>>(new Set())
  const [withNotes, setWithNotes] = useState(true)
  const [withDecks, setWithDecks] = useState(true)
  const [boundariesLeft, setBoundariesLeft] = useState<ReadonlySet<string>>(new Set())
  const ownBoundaries = useOwnBoundaries() ?? []
  const [tried, setTried] = useState(false)
  const plans = ownPlans.filter(({ plan }) => !plansLeft.has(plan.id))
  const boundaries = ownBoundaries.filter(({ saved_at }) => !boundariesLeft.has(saved_at))
  const years = dataset.years.filter(({ year }) => !left.has(year)).map(({ year }) => year)
  const notes = notesToPublish(ownNotes, dataset.id, new Set(years))
  const decks = decksToPublish(ownDecks, dataset.id)
  const complete = title.trim() !== '' && organisation.trim() !== '' && years.length > 0
  const ready = complete && sources !== 'unconfirmed'

  // The names given last time, unless others have been typed by then.
  useEffect(() => {
    void readPublisher(workspace.log).then((publisher) => {
      setTitle((typed) => typed || publisher.title)
      setOrganisation((typed) => typed || publisher.organisation)
    })
  }, [workspace])

  const make = () =>
    work.run(async (report) => {
      const { makePackage } = await import('../../../store/package/make-package.ts')
      const names = { title: title.trim(), organisation: organisation.trim() }
      const wish = {
        ...names,
        years: new Set(years),
        sources: sources === 'confirmed',
        plans,
        notes: withNotes ? notes : [],
        decks: withDecks ? decks : [],
        boundaries,
      }
      const ground = {
        dataset,
        manifest,
        ask: warehouse.ask.bind(warehouse),
        hold: packages.hold.bind(packages),
        source: (sha256: string) => workspace.log.source(sha256),
      }
      const { file } = await makePackage(wish, ground, (step, share) =>
        report({ text: t(`make.step.${step}`), share }),
      )
      download(packageFile, file)
      // Only saves typing the next time.
      await writePublisher(workspace.log, names).catch(console.warn)
      return t('make.done', { size: words.size(file.size) })
    })

  const missing = (text: string) => (tried && text.trim() === '' ? t('make.required') : null)
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (ready && !work.busy) void make()
      }}
    >
      <TextInput
        label={t('make.name')}
        description={t('make.nameHint')}
        required
        maxLength={longestTitle}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        error={missing(title)}
      />
      <TextInput
        label={t('make.organisation')}
        description={t('make.organisationHint')}
        required
        maxLength={longestTitle}
        value={organisation}
        onChange={(event) => setOrganisation(event.currentTarget.value)}
        error={missing(organisation)}
      />
      <YearChoice years={dataset.years} left={left} onChange={setLeft} tried={tried} />
      <PlansChoice plans={ownPlans} left={plansLeft} onChange={setPlansLeft} />
      {notes.length > 0 && (
        <Checkbox
          label={t('make.notes', { count: notes.length })}
          description={t('make.notesHint')}
          checked={withNotes}
          onChange={(event) => setWithNotes(event.currentTarget.checked)}
        />
      )}
      {decks.length > 0 && (
        <Checkbox
          label={t('make.decks', { count: decks.length })}
          description={t('make.decksHint')}
          checked={withDecks}
          onChange={(event) => setWithDecks(event.currentTarget.checked)}
        />
      )}
      <BoundariesChoice boundaries={ownBoundaries} left={boundariesLeft} onChange={setBoundariesLeft} />
      <SourcesChoice dataset={dataset} years={years} state={sources} onChange={setSources} tried={tried} />
      <div>
        <Button type="submit" loading={work.busy} leftSection={<IconDownload size={16} />}>
          {t('make.go')}
        </Button>
      </div>
      <WorkResult work={work} />
    </form>
  )
}
