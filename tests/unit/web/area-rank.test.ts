import { expect, test } from 'vitest'
import { isUnranked, rankedFigure } from '../../../web/pages/area/rank-text.ts'
import { text } from './drawn.ts'

const row = {
  ...{ metric: 'safe_rate', denominator: 'assessed', k: 18, n: 21, percent: (100 * 18) / 21, small: false },
  ...{ rank: 1, ranked: 12, tied: false, rank_from: 1, rank_to: 9, old: false },
}

test('what is ranked is a rate with k/n, marked where few units are behind it; of old communes k of n', () => {
  expect(rankedFigure(row, text)).toBe('85,71% (18/21)')
  expect(rankedFigure({ ...row, k: 3, n: 4, percent: 75, small: true }, text)).toBe('75,00% (3/4) †')
  expect(rankedFigure({ ...row, old: true }, text)).toBe('18/21 xã cũ')
})

test('a commune is not ranked by its own result, a former district is by its communes’', () => {
  expect(isUnranked('commune', 'commune')).toBe(true)
  expect(isUnranked('commune', 'district')).toBe(false)
  expect(isUnranked('school', 'commune')).toBe(false)
  expect(isUnranked(null, 'commune')).toBe(false)
})
