import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { levels } from '../../../data/model/level.ts'
import { typicalSectors } from '../../../data/model/sector.ts'
import type { Plan } from '../../../data/plans/plan.ts'
import { type Authority, holdsIn } from '../../../data/plans/recognition-rules.ts'
import { useView } from '../../app/use-view.ts'
import { searchOf } from '../../app/view.ts'
import { useLanguage } from '../../i18n/use-format.ts'
import { Panel } from '../../ui/Panel.tsx'
import classes from './TypicalPage.module.css'
import { useTypicalText } from './use-typical-text.ts'

/** Who proposes and who recognises, by managing level and era, and what a proposal consists of: by the plan. */
export function RecognitionPanel({ plan }: { plan: Plan | null }) {
  const { words } = useTypicalText()
  const language = useLanguage()
  const { view } = useView()
  const chain = plan?.authority.filter(({ subject }) => subject === 'typical') ?? []
  const now = chain.filter((one) => holdsIn(one, view.year))
  const past = chain.filter((one) => !holdsIn(one, view.year))
  return (
    <>
      <Panel title={words('authority.title')} {...(plan ? { subtitle: plan.title[language] } : {})}>
        {!plan ? (
          <Text size="sm">
            {words('authority.noPlan')}{' '}
            <Link to="/targets" search={searchOf(view)}>
              {words('authority.choose')}
            </Link>
          </Text>
        ) : chain.length === 0 ? (
          <Text size="sm">{words('authority.none')}</Text>
        ) : (
          <ul className={classes.chain}>
            {[...now, ...past].map((one) => (
              <AuthorityItem key={one.id} authority={one} year={view.year} />
            ))}
          </ul>
        )}
      </Panel>
      {plan && (
        <Panel title={words('dossier.title')}>
          {plan.dossier ? (
            <>
              <ol className={classes.dossier}>
                {plan.dossier.items.map((item) => (
                  <li key={item.vi}>{item[language]}</li>
                ))}
              </ol>
              <Text size="xs" c="dimmed">
                {words('dossier.section', { section: plan.dossier.section })}
              </Text>
            </>
          ) : (
            <Text size="sm">{words('dossier.none')}</Text>
          )}
        </Panel>
      )}
    </>
  )
}

function AuthorityItem({ authority, year }: { authority: Authority; year: number }) {
  const { t, words, format } = useTypicalText()
  const language = useLanguage()
  const { from, until, proposes, decides, section, reading, sectors } = authority
  const managing =
    authority.levels.length === levels.length
      ? words('authority.anyLevel')
      : words('authority.levels', { levels: authority.levels.map((one) => t(`level.${one}`)).join(', ') })
  const all = typicalSectors.every((one) => sectors.includes(one))
  const about = [
    all ? words('authority.anySector') : sectors.map((one) => t(`sector.${one}_many`)).join(', '),
    from && words('authority.from', { day: format.day(from) }),
    until && words('authority.until', { day: format.day(until) }),
    !holdsIn(authority, year) && words('authority.notNow', { year }),
    words('authority.section', { section }),
  ]
  return (
    <li data-holds={holdsIn(authority, year)}>
      <Text size="sm" fw={600}>
        {managing}
      </Text>
      <Text size="xs" c="dimmed">
        {about.filter(Boolean).join(' · ')}
      </Text>
      <Text size="sm">
        {words('authority.proposes')}: {proposes[language]}
      </Text>
      <Text size="sm">
        {words('authority.decides')}: <b>{decides[language]}</b>
      </Text>
      {reading && (
        <Text size="xs" c="dimmed">
          {words('authority.reading', { reading: reading[language] })}
        </Text>
      )}
    </li>
  )
}
