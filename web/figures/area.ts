import { breaks } from '../../data/model/break.ts'
import { type MetricId, metricOf } from '../../data/model/metric.ts'
import { movementClasses } from '../../data/model/movement-class.ts'
import type { QueryRow } from '../../queries/catalog.ts'
import { allYears } from '../app/use-caption.ts'
import { trendSeries } from '../charts/palette.ts'
import { type AreaText, peersChart } from '../charts/peers.ts'
import { sectorName } from '../charts/sector-name.ts'
import { targetBounds } from '../charts/target-bound.ts'
import { trendChart } from '../charts/trend.ts'
import { addAreaTexts } from '../i18n/area-texts.ts'
import { noFigure } from '../i18n/format.ts'
import { ownYears } from '../pages/area/own-results-text.ts'
import { areaQuestions } from '../pages/area/questions.ts'
import { isUnranked, rankedFigure } from '../pages/area/rank-text.ts'
import { plainText } from '../ui/plain-text.ts'
import { type Chosen, charted, type FigureGround, figure, listed } from './figure.ts'
import { sectorsContent, unitOf } from './overview.ts'

const page = '/area'
const addTexts = addAreaTexts
const nameOf = ({ area }: Chosen) => area?.full_name ?? ''
const levelOf = ({ area }: Chosen) => (area?.level === 'district' ? 'district' : 'commune')
const asked = (view: FigureGround['view'], chosen: Chosen) => areaQuestions(view, levelOf(chosen))
const of = ({ text }: FigureGround) => ({ ...text, words: text.words('area') })

/** What is of one commune or former district has nothing to say of the province. */
const notOne = ({ area, text }: FigureGround) =>
  area?.level === 'province' ? text.words('area')('choose') : null

/** Old communes and the one of today are no series. */
const isOwn = ({ view }: FigureGround) => view.sector === 'commune' && view.basis !== 'reported'

export const areaTrend = figure({
  id: 'area/trend',
  page,
  addTexts,
  questions: (view, chosen) => {
    const { trend, bounds } = asked(view, chosen)
    return { trend, bounds }
  },
  heading: (ground) => ({
    title: ground.text.words('area')('trend', { area: nameOf(ground) }),
    unit: ground.text.words('area')('trendUnit'),
    shown: { years: allYears(ground.view), metrics: trendSeries.map((one) => one.metric) },
  }),
  content: ({ trend, bounds }, ground) => {
    const { view, text } = ground
    const hasAny = trend.some(({ percent, percent_from }) => percent !== null || percent_from !== null)
    return !isOwn(ground) && hasAny
      ? charted(trendChart(trend, breaks, view.metric, text, targetBounds(bounds, view.sector, text)))
      : null
  },
  empty: (ground) => (isOwn(ground) ? ground.text.words('area')('peers.ownOnly') : null),
})

export const areaSectors = figure({
  id: 'area/sectors',
  page,
  addTexts,
  questions: (view, chosen) => ({ sectors: asked(view, chosen).sectors }),
  heading: ({ view, text }) => ({
    title: text.words('area')('sectors', { metric: text.t(`metric.${view.metric}.name`) }),
    unit: unitOf(view, text),
  }),
  content: ({ sectors }, ground) => sectorsContent(sectors, ground),
})

const communeKinds = ['xa', 'phuong', 'thi_tran', 'dac_khu'] as const

/** One rate of an area over the years beside the province, its peers and the plan. */
export const areaPeers = figure({
  id: 'area/peers',
  page,
  addTexts,
  questions: (view, chosen) => {
    const { peers, bounds } = asked(view, chosen)
    return { peers, bounds }
  },
  heading: (ground) => {
    const { t } = ground.text
    const words = ground.text.words('area')
    const { view } = ground
    return {
      title: words('peers.title', { metric: t(`metric.${view.metric}.name`), area: nameOf(ground) }),
      unit: `${t('unit.percentOf', { of: t(`denominator.${view.denominator}`) })} (${words('peers.marks')})`,
      shown: { years: allYears(view) },
      captioned: { compare: null },
    }
  },
  content: ({ peers, bounds: lines }, ground) => {
    if (peersEmpty(ground) || peers.every((row) => row.k_from === null)) return null
    const text = of(ground)
    const { words } = text
    const { metric, sector } = ground.view
    const kind = communeKinds.find((one) => one === peers[0]?.kind) ?? 'xa'
    const peersName = words(levelOf(ground) === 'district' ? 'peers.ofDistrict' : `peers.of.${kind}`)
    const names = { area: nameOf(ground), whole: words('rank.whole'), peers: peersName }
    return charted(
      peersChart(peers, { metric, names, bounds: targetBounds(lines, sector, text) }, text),
      words('peers.notes', { peers: peersName }),
      peers.some((row) => row.left_out > 0) && words('peers.leftOutNote'),
    )
  },
  empty: (ground) => notOne(ground) ?? peersEmpty(ground),
})

/** Why there is no rate to set beside others: one commune is none, and a count is none. */
function peersEmpty(ground: FigureGround): string | null {
  const { sector, basis, metric } = ground.view
  const words = ground.text.words('area')
  if (sector === 'commune' && (levelOf(ground) === 'commune' || basis !== 'reported')) {
    return words('peers.ownOnly')
  }
  return metricOf(metric).kind === 'rate' ? null : words('peers.rateOnly')
}

/** Where an area stands among its peers by each rate, and how sure that is. */
export const areaRank = figure({
  id: 'area/rank',
  page,
  addTexts,
  questions: (view, chosen) => {
    const { rank, whole } = asked(view, chosen)
    return { rank, whole }
  },
  heading: (ground, { rank = [] }) => {
    const words = ground.text.words('area')
    const count = Math.max(0, ...rank.map(({ ranked }) => ranked))
    return {
      title: `${nameOf(ground)}: ${count === 0 ? words('rank.titleNone') : words('rank.title', { count })}`,
      unit: '',
      shown: { metrics: null },
    }
  },
  content: ({ rank, whole }, ground) => {
    if (rank.length === 0 || notOne(ground) || isUnranked(ground.view.sector, levelOf(ground))) return null
    const text = of(ground)
    const { t, words, format } = text
    const wholeOf = (row: { percent: number | null; k: number | null; n: number | null } | undefined) =>
      row?.k == null ? noFigure : `${format.percent(row.percent, 2)} (${format.ratio(row.k, row.n)})`
    const heading = (text: string) => ({ heading: text, kind: 'text' as const })
    return listed(
      {
        columns: [
          heading(words('rank.metric')),
          heading(words('rank.figure')),
          heading(words('rank.whole')),
          heading(words('rank.place')),
          heading(words('rank.sure')),
        ],
        rows: rank.map((row) => [
          t(`metric.${row.metric as MetricId}.name`),
          rankedFigure(row, text),
          wholeOf(whole.find((one) => one.metric === row.metric)),
          words(row.tied ? 'rank.tied' : 'rank.plain', { rank: row.rank, ranked: row.ranked }),
          row.rank_from === row.rank_to
            ? words('rank.exact', { from: row.rank_from })
            : words('rank.between', { from: row.rank_from, to: row.rank_to }),
        ]),
      },
      words('rank.about'),
      rank.some(({ old }) => old)
        ? words('rank.old')
        : rank.some(({ small }) => small) && t('note.smallMark'),
    )
  },
  empty: (ground) => {
    const isOwnResult = isUnranked(ground.view.sector, levelOf(ground))
    return notOne(ground) ?? ground.text.words('area')(isOwnResult ? 'rank.ownOnly' : 'rank.none')
  },
})

/** The results of the communes themselves by year; before a merger as "3/4 xã cũ", which is no rate. */
export const areaOwn = figure({
  id: 'area/own',
  page,
  addTexts,
  questions: (view, chosen) => ({ own: asked(view, chosen).own }),
  heading: (ground) => {
    const words = ground.text.words('area')
    const title = words(levelOf(ground) === 'commune' ? 'own.title' : 'own.titleDistrict')
    return {
      title: `${nameOf(ground)}: ${title}`,
      unit: words('own.about'),
      shown: { years: allYears(ground.view), metrics: null },
      captioned: { compare: null, sector: null, level: null },
    }
  },
  content: ({ own }, ground) => {
    if (own.every(({ metric }) => metric === null)) return null
    const text = of(ground)
    const { t, words } = text
    const heading = (name: string) => ({ heading: name, kind: 'text' as const })
    return listed(
      {
        columns: [
          heading(t('field.year')),
          heading(t('metric.safe_rate.short')),
          heading(words('own.class')),
          heading(t('metric.typical_rate.short')),
        ],
        rows: ownYears(own, text).map((one) => [one.year, one.safe, one.class, one.typical]),
      },
      own.some(({ old }) => old) && words('own.old'),
      own.some(({ open }) => open) && words('own.open'),
    )
  },
})

type Troubled = QueryRow<'area/trouble'>

/** Why a unit is in trouble, in words. */
export function troubleText(row: Troubled, { t, words }: Pick<AreaText, 't' | 'words'>): string {
  const className = (id: string) => {
    const known = movementClasses.find((one) => one === id)
    return known ? t(`class.${known}`) : id
  }
  const before = row.class_before ? ` ${words('trouble.before', { class: className(row.class_before) })}` : ''
  return [
    row.not_safe ? words('trouble.notSafe') : null,
    row.class ? `${words('trouble.class', { class: className(row.class) })}${before}` : null,
    row.lost_title ? words('trouble.lost') : null,
  ]
    .filter(Boolean)
    .join('; ')
}

/** The units that are not safe, average or weak, or have lost their title, by name. */
export const troubleFigure = figure({
  id: 'area/trouble',
  page,
  addTexts,
  questions: (view, chosen) => ({ trouble: asked(view, chosen).trouble }),
  heading: ({ text }, { trouble }) => {
    const words = text.words('area')
    const shown = trouble?.length ?? 0
    const total = trouble?.[0]?.total ?? 0
    const count =
      shown < total
        ? words('trouble.shown', { shown: text.format.count(shown), total: text.format.count(total) })
        : text.format.count(total)
    return {
      title: words('trouble.title'),
      unit: trouble ? words('trouble.number', { number: count }) : '',
      shown: { listsAreas: true, metrics: null },
      captioned: { compare: null },
    }
  },
  content: ({ trouble }, ground) => {
    if (trouble.length === 0) return null
    const text = of(ground)
    const { t, words } = text
    const heading = (name: string) => ({ heading: name, kind: 'text' as const })
    return listed({
      columns: [
        heading(words('trouble.unit')),
        heading(words('trouble.sector')),
        heading(words('trouble.area')),
        heading(words('trouble.why')),
      ],
      rows: trouble.map((row) => [
        plainText(row.unit_name),
        sectorName(row.sector, t),
        row.area_name,
        troubleText(row, text),
      ]),
    })
  },
  empty: (ground) => ground.text.words('area')('trouble.none'),
})
