import { expect, test } from 'vitest'
import { type AreaText, type PeerRow, peersChart } from '../../../web/charts/peers.ts'
import { addAreaTexts } from '../../../web/i18n/area-texts.ts'
import { formatOf } from '../../../web/i18n/format.ts'
import { createTexts } from '../../fixtures/both-languages.ts'
import { drawn, pointed, widths } from './drawn.ts'

const texts = createTexts('vi')
addAreaTexts(texts)
const text: AreaText = { t: texts.t, words: texts.getFixedT('vi', 'area'), format: formatOf('vi') }

const nothing: Omit<PeerRow, 'year'> = {
  ...{
    provisional: false,
    kind: 'xa',
    k: null,
    n: null,
    percent: null,
    percent_from: null,
    percent_to: null,
  },
  ...{ k_from: null, k_to: null, n_from: null, n_to: null },
  ...{ whole_k: null, whole_n: null, whole_percent: null },
  ...{ peers_k: null, peers_n: null, peers_percent: null, peers: 0, left_out: 0 },
}
const rows: PeerRow[] = [
  {
    ...{ ...nothing, year: 2024, percent_from: 75, percent_to: 100, k_from: 3, k_to: 4, n_from: 3, n_to: 5 },
    ...{ whole_k: 90, whole_n: 100, whole_percent: 90 },
    ...{ peers_k: 40, peers_n: 50, peers_percent: 80, peers: 7, left_out: 2 },
  },
  {
    ...nothing,
    year: 2025,
    k: 57,
    n: 60,
    percent: 95,
    percent_from: 95,
    percent_to: 95,
    k_from: 57,
    k_to: 57,
  },
]
const chart = peersChart(
  rows,
  {
    metric: 'safe_rate',
    names: { area: 'Xã An', whole: 'Toàn tỉnh', peers: 'Các xã khác' },
    bounds: [{ percent: 70, label: 'chỉ tiêu' }],
  },
  text,
)

test('each year says area, province and peers with k/n, how many peers, and whom a split leaves out', () => {
  expect(chart.points(600).map((point) => point.text)).toEqual([
    '2024. Xã An: 75,00–100,00% (3–4/3–5) (khoảng do xã cũ bị chia tách)',
    '2025. Xã An: 95,00% (57/60)',
    '2024. Toàn tỉnh: 90,00% (90/100)',
    '2025. Toàn tỉnh: chưa có số liệu',
    '2024. Các xã khác: 80,00% (40/50); 7 nơi; không tính 2 nơi có phần của xã cũ bị chia tách',
    '2025. Các xã khác: chưa có số liệu',
  ])
  for (const width of widths) {
    const lines = drawn(chart, width).series.slice(0, 3)
    expect(pointed(chart, width)).toEqual(lines.flatMap(({ data }) => data))
  }
})

test('a range is a band and no dot; target and break run across', () => {
  const [own, , , band] = drawn(chart).series
  expect(own?.data).toMatchObject([{ value: [2024, null] }, { value: [2025, 95] }])
  expect(band?.data).toEqual([
    [2024, 75],
    [2024, 100],
    [2024, '-'],
  ])
  expect(own?.markLine?.data).toMatchObject([{ xAxis: 2024.5 }, { yAxis: 70 }])
})
