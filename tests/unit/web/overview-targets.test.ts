import { describe, expect, test } from 'vitest'
import type { QueryRow } from '../../../queries/catalog.ts'
import { row, sentence } from './overview-sentence.ts'

type TargetRow = QueryRow<'overview/targets'>

/** The target that 75 % of the communes be typical, from 2026 on. */
const target = (given: Partial<TargetRow>): TargetRow => ({
  ...{ rule_id: 'commune-typical', metric: 'typical_rate', indicator: null, sectors: 'commune', test: '≥' },
  ...{ target_percent: 75, target_count: null, from_year: 2026, by_year: null, in_period: true },
  ...{ provisional: false, k: 79, n: 104, percent: 75.96, met: true, missing: 0 },
  ...given,
})

/** What the sentence says behind the typical communes. */
function said(given: Partial<TargetRow>, k = 79, language: 'vi' | 'en' = 'vi') {
  const facts = { communes: [row('typical_rate', k, 104)], targets: [target({ k, ...given })] }
  return sentence(facts, null, language).split('; ').at(-1)
}

describe('the target of a plan for typical communes', () => {
  test('passed, just met, missed', () => {
    expect(said({})).toBe('79/104 xã, phường điển hình (75,96%), vượt chỉ tiêu 75%.')
    expect(said({}, 78)).toBe('78/104 xã, phường điển hình (75,00%), đạt chỉ tiêu 75%.')
    expect(said({ met: false, missing: 1 }, 77)).toBe(
      '77/104 xã, phường điển hình (74,04%), còn thiếu 1 để đạt chỉ tiêu 75%.',
    )
  })

  test('in a year before the plan, as a measure and no target', () => {
    expect(said({ in_period: false })).toBe(
      '79/104 xã, phường điển hình (75,96%), vượt mức 75% mà kế hoạch đặt ra từ năm 2026.',
    )
    expect(said({ in_period: false }, 78)).toBe(
      '78/104 xã, phường điển hình (75,00%), đạt mức 75% mà kế hoạch đặt ra từ năm 2026.',
    )
    expect(said({ in_period: false, met: false, missing: 2 }, 76)).toBe(
      '76/104 xã, phường điển hình (73,08%), còn thiếu 2 so với mức 75% mà kế hoạch đặt ra từ năm 2026.',
    )
  })

  test('in English', () => {
    expect(said({}, 79, 'en')).toBe('79/104 communes and wards typical (75.96%), above the target of 75%.')
    expect(said({ met: false, missing: 1 }, 77, 'en')).toBe(
      '77/104 communes and wards typical (74.04%), 1 short of the target of 75%.',
    )
  })

  test('is not spoken of where nobody knows whether it is met', () => {
    expect(said({ met: null, missing: null })).toBe('79/104 xã, phường điển hình (75,96%).')
    expect(said({ k: null, n: null, met: null })).toBe('79/104 xã, phường điển hình (75,96%).')
  })

  test('is that of the communes: other targets are not taken for it', () => {
    expect(said({ metric: 'typical_registered', sectors: 'agency+enterprise+school' })).toBe(
      '79/104 xã, phường điển hình (75,96%).',
    )
  })
})
