import { expect, test } from 'vitest'
import { isYardstick, planOf } from '../../../data/model/plan-entry.ts'
import { plans } from '../web/small-manifest.ts'

const find = (id: string) => {
  const plan = plans.find((one) => one.id === id)
  if (!plan) throw new Error(id)
  return plan
}

test('an area’s own plan comes before a newer one of an area that went into it', () => {
  expect(planOf('33-2025-07-01', plans)?.id).toBe('home')
})

test('without a plan of its own, the newest of an area inside it', () => {
  const older = { ...find('merged'), id: 'older', from_year: 2023 }
  expect(planOf('33-2025-07-01', [older, find('merged'), find('elsewhere')])?.id).toBe('merged')
})

test('another province’s plan is never taken unasked, and is a yardstick where it is', () => {
  expect(planOf('27-2022-01-01', plans)).toBeNull()
  expect(isYardstick(find('elsewhere'), '33-2025-07-01')).toBe(true)
  expect(isYardstick(find('merged'), '33-2025-07-01')).toBe(false)
})
