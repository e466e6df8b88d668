import { useMemo } from 'react'
import { metricOf } from '../../../data/model/metric.ts'
import { NoFigures } from '../../app/NoFigures.tsx'
import { useAnswer } from '../../app/question.ts'
import { filterLine } from '../../app/source-line.ts'
import { allYears, useCaption } from '../../app/use-caption.ts'
import { useView } from '../../app/use-view.ts'
import { peersChart } from '../../charts/peers.ts'
import { targetBounds } from '../../charts/target-bound.ts'
import { ChartCard } from '../../ui/ChartCard.tsx'
import { areaQuestions } from './questions.ts'
import { useAreaText } from './use-area-text.ts'

const communeKinds = ['xa', 'phuong', 'thi_tran', 'dac_khu'] as const

/** One rate of an area over the years beside the province, its peers and the plan; which peers, it says. */
export function AreaPeers({ name, level }: { name: string; level: 'district' | 'commune' }) {
  const text = useAreaText()
  const { t, words } = text
  const { view } = useView()
  const asked = areaQuestions(view, level)
  const peers = useAnswer(asked.peers)
  const lines = useAnswer(asked.bounds)
  const caption = useCaption({ ...view, compare: null }, filterLine(view, name, t))
  const { metric, sector, basis } = view
  const isRate = metricOf(metric).kind === 'rate'
  // One commune is no rate, least of all beside what it was made of.
  const isOwn = sector === 'commune' && (level === 'commune' || basis !== 'reported')
  const rows = peers.data
  const kind = communeKinds.find((one) => one === rows?.[0]?.kind) ?? 'xa'
  const peersName = words(level === 'district' ? 'peers.ofDistrict' : `peers.of.${kind}`)
  const model = useMemo(() => {
    if (!rows || !isRate || isOwn || rows.every((row) => row.k_from === null)) return null
    const names = { area: name, whole: words('rank.whole'), peers: peersName }
    return peersChart(rows, { metric, names, bounds: targetBounds(lines.data ?? [], sector, text) }, text)
  }, [rows, isRate, isOwn, name, peersName, metric, lines.data, sector, text, words])
  return (
    <ChartCard
      caption={caption(
        words('peers.title', { metric: t(`metric.${metric}.name`), area: name }),
        `${t('unit.percentOf', { of: t(`denominator.${view.denominator}`) })} (${words('peers.marks')})`,
        { years: allYears(view) },
      )}
      asked={[peers, lines]}
      traced={[asked.peers]}
      model={model}
      empty={
        isOwn || !isRate ? (
          <span data-no-peers>{words(isOwn ? 'peers.ownOnly' : 'peers.rateOnly')}</span>
        ) : (
          <NoFigures />
        )
      }
      notes={
        <>
          {words('peers.notes', { peers: peersName })}{' '}
          {rows?.some((row) => row.left_out > 0) && words('peers.leftOutNote')}
        </>
      }
    />
  )
}
