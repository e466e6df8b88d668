import { Table, Text, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useView } from '../../app/use-view.ts'
import { useFormat, useLanguage } from '../../i18n/use-format.ts'
import { Bullet } from '../../ui/Bullet.tsx'
import { boundText, missingText } from './bound-text.ts'
import { type PartRow, partNumber, type Rule, standingOf } from './rules.ts'
import classes from './Scorecard.module.css'
import { StandingBadge } from './Standing.tsx'

interface ScorecardRuleProps {
  rule: Rule
  chosen: boolean
  onChoose: () => void
  /** What choosing it does. */
  openLabel: string
}

/** A rule as a row, or a row and one for each of its parts. */
export function ScorecardRule({ rule, chosen, onChoose, openLabel }: ScorecardRuleProps) {
  const { t } = useTranslation('targets')
  const language = useLanguage()
  const { view } = useView()
  const { head, parts } = rule
  const per = t(`per.${head.per as 'district'}`)
  const inParts = parts.some(({ wording }) => wording !== null)
  const name = (
    <>
      <UnstyledButton className={classes.rule} onClick={onChoose} aria-pressed={chosen} title={openLabel}>
        {rule.wording[language]}
      </UnstyledButton>
      <Text className={classes.aside}>
        {[
          t('scorecard.section', { section: rule.section }),
          inParts ? t(head.need === 'any' ? 'scorecard.needAny' : 'scorecard.needEach', { per }) : null,
          head.is_split && !inParts ? t('scorecard.each', { per }) : null,
          head.by_year === null ? null : t('scorecard.by', { year: head.by_year }),
          head.in_period ? null : yearsText(head, t),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {rule.reading && (
        <Text className={classes.reading}>
          {t('scorecard.reading')}: {rule.reading[language]}
        </Text>
      )}
    </>
  )

  if (!inParts) {
    return (
      <Table.Tr data-rule={rule.id} data-chosen={chosen || undefined}>
        <Table.Td>{rule.number}</Table.Td>
        <Table.Td className={classes.wording}>{name}</Table.Td>
        <Figures row={head} />
      </Table.Tr>
    )
  }
  return (
    <>
      <Table.Tr data-rule={rule.id} data-chosen={chosen || undefined}>
        <Table.Td>{rule.number}</Table.Td>
        <Table.Td className={classes.wording}>{name}</Table.Td>
        <Table.Td />
        <Table.Td>
          <AreasMet row={head} />
        </Table.Td>
        {view.compare !== null && <Table.Td />}
        <Table.Td>
          <StandingBadge standing={standingOf(head, view.year)} />
        </Table.Td>
        <Table.Td />
      </Table.Tr>
      {parts.map(({ row, wording }, at) => (
        <Table.Tr key={row.part_id} data-part={row.part_id} className={classes.part}>
          <Table.Td>{partNumber(rule, at)}</Table.Td>
          <Table.Td className={classes.wording}>{wording?.[language]}</Table.Td>
          <Figures row={row} ofPart />
        </Table.Tr>
      ))}
    </>
  )
}

function yearsText(
  { from_year, to_year }: PartRow,
  t: ReturnType<typeof useTranslation<'targets'>>['t'],
): string {
  return to_year === null
    ? t('scorecard.outOfYearsOpen', { from: from_year })
    : t('scorecard.outOfYears', { from: from_year, to: to_year })
}

/** Bound, result, change, state and what is missing of one part. */
function Figures({ row, ofPart = false }: { row: PartRow; ofPart?: boolean }) {
  const { t } = useTranslation('targets')
  const format = useFormat()
  const { view } = useView()
  const isRate = row.target_percent !== null
  return (
    <>
      <Table.Td className={classes.number}>{boundText(row, t, format)}</Table.Td>
      <Table.Td className={classes.result}>
        <AreasMet row={row} ofPart={ofPart} />
        {isRate && row.percent !== null && (
          <Bullet
            value={row.percent}
            target={row.target_percent ?? 0}
            earlier={row.percent_before}
            path={row.path_percent}
            missed={row.met === false}
          />
        )}
        <span data-result>
          {row.k === null
            ? '—'
            : isRate
              ? `${format.percent(row.percent, 2)} (${format.ratio(row.k, row.n)})`
              : row.n === null
                ? format.count(row.k)
                : format.ratio(row.k, row.n)}
        </span>
        {row.path_percent !== null && (
          <div className={classes.aside}>
            {t('scorecard.path', { year: view.year, percent: format.percent(row.path_percent) })}
          </div>
        )}
      </Table.Td>
      {view.compare !== null && (
        <Table.Td className={classes.number}>
          {isRate ? format.points(row.points) : format.difference(row.difference)}
        </Table.Td>
      )}
      <Table.Td>
        <StandingBadge standing={standingOf(row, view.year, ofPart)} />
      </Table.Td>
      <Table.Td className={classes.number} data-missing>
        {missingText(row, t, format)}
        {isRate && row.met === false && !row.is_split && (
          <div className={classes.aside}>{t('missing.points', { points: format.points(row.distance) })}</div>
        )}
      </Table.Td>
    </>
  )
}

/** Of how many areas that a rule is for it is met, and how many report nothing. */
function AreasMet({ row, ofPart = false }: { row: PartRow; ofPart?: boolean }) {
  const { t } = useTranslation('targets')
  if (!row.is_split) return null
  const [met, judged, unknown] = ofPart
    ? [row.part_areas_met, row.part_areas_judged, row.part_areas_unknown]
    : [row.areas_met, row.areas_judged, row.areas_unknown]
  const per = t(`per.${row.per as 'district'}`)
  return (
    <div>
      {t('scorecard.areasMet', { met: met ?? 0, judged: judged ?? 0, per })}
      {unknown ? `; ${t('scorecard.areasUnknown', { unknown })}` : ''}
    </div>
  )
}
