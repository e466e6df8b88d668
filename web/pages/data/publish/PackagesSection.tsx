import { Anchor, Button, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useView } from '../../../app/use-view.ts'
import { changeView, searchOf } from '../../../app/view.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import type { OpenedPackage } from '../../../store/package/open-package.ts'
import type { PackageProblem, Packages } from '../../../store/package/packages.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { explainFault } from './explain-fault.ts'
import { FileDrop } from './FileDrop.tsx'
import classes from './PublishTab.module.css'
import { Section } from './Section.tsx'
import { useWork } from './use-work.ts'
import { WorkResult } from './WorkResult.tsx'

/** Published packages: open one, see which are open, close one. */
export function PackagesSection({ packages }: { packages: Packages }) {
  const { t } = useTranslation('publish')
  const { t: common } = useTranslation()
  const work = useWork()
  const { beside, opened, faults } = useSyncExternalStore(packages.subscribe, packages.get)

  const open = (file: File) =>
    work.run(async () => {
      const { opened: one, kept } = await packages.open(file)
      const { title, organisation } = one.manifest
      return t(kept ? 'open.done' : 'open.doneNotKept', { title, organisation })
    })
  const close = (one: OpenedPackage) =>
    work.run(async () => {
      await packages.close(one)
      return t('open.closed', { title: one.manifest.title })
    })
  const forget = (problem: PackageProblem) =>
    work.run(async () => {
      await packages.forget(problem)
      return t('open.closed', { title: problem.file })
    })

  return (
    <Section title={t('open.title')} intro={t('open.intro')}>
      {faults.map((problem) => (
        <Notice key={`${problem.kept} ${problem.file}`} title={t('open.fault')}>
          {explainFault(problem.error, t, common).text} {t('open.shownWithout')}{' '}
          {problem.kept !== null && (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={t('open.closeOf', { title: problem.file })}
              onClick={() => void forget(problem)}
            >
              {t('open.close')}
            </Button>
          )}
        </Notice>
      ))}
      <FileDrop
        label={t('open.label')}
        text={t('open.drop')}
        choose={t('open.choose')}
        disabled={work.busy}
        onFile={(file) => void open(file)}
      />
      <WorkResult work={work} />
      {(beside !== null || opened.length > 0) && (
        <ul className={classes.list} aria-label={t('open.list')}>
          {beside && <PackageLine one={beside} beside />}
          {opened.map((one) => (
            <PackageLine key={one.dataset.id} one={one} onClose={() => void close(one)} />
          ))}
        </ul>
      )}
    </Section>
  )
}

interface PackageLineProps {
  one: OpenedPackage
  beside?: boolean
  onClose?: () => void
}

function PackageLine({ one: { manifest, dataset }, beside = false, onClose }: PackageLineProps) {
  const { t } = useTranslation('publish')
  const format = useFormat()
  const { view } = useView()
  const { title, organisation, made_at } = manifest
  const years = dataset.years.map(({ year }) => year).join(', ')
  return (
    <li className={classes.item}>
      <div className={classes.name}>
        <Text size="sm" fw={600}>
          {title}
        </Text>
        <Text size="sm">
          {t('open.from', { organisation, day: format.day(made_at.slice(0, 10)), years })}
          {beside ? `; ${t('open.beside')}` : ''}
        </Text>
      </div>
      <span className={classes.item}>
        <Anchor
          underline="always"
          size="sm"
          aria-label={t('open.viewOf', { title })}
          renderRoot={(props) => <Link to="/" search={searchOf(changeView(view, { dataset }))} {...props} />}
        >
          {t('open.view')}
        </Anchor>
        {onClose && (
          <Button size="xs" variant="default" aria-label={t('open.closeOf', { title })} onClick={onClose}>
            {t('open.close')}
          </Button>
        )}
      </span>
    </li>
  )
}
