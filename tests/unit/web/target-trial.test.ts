import { expect, test } from 'vitest'
import {
  isPicked,
  isTrying,
  moreOf,
  noTrial,
  trialParams,
  withMore,
  withPick,
} from '../../../web/pages/targets/trial.ts'
import { partRow } from './target-rows.ts'

const part = partRow({ rule_id: 'each-kind', part_id: 'xa' })

test('a number of units for a part of a rule; nothing and less are none', () => {
  const more = withMore(noTrial, part, 3.7)
  expect(moreOf(more, part)).toBe(3)
  expect(moreOf(more, partRow())).toBe(0)
  expect(trialParams(more)).toEqual({ more: 'each-kind/xa=3', picked: '' })
  expect(isTrying(more)).toBe(true)
  expect(isTrying(withMore(more, part, 0))).toBe(false)
  expect(isTrying(withMore(more, part, -2))).toBe(false)
})

test('a unit picked as typical counts for the share and the number alike', () => {
  const picked = withPick(noTrial, 'typical_rate', 'XA1', true)
  expect(isPicked(picked, 'typical', 'XA1')).toBe(true)
  expect(isPicked(picked, 'typical_registered', 'XA1')).toBe(false)
  expect(trialParams(picked).picked).toBe('typical:XA1')
  expect(isTrying(withPick(picked, 'typical', 'XA1', false))).toBe(false)
})

test('nothing that was tried before is changed', () => {
  const before = withPick(withMore(noTrial, part, 2), 'safe_rate', 'r1', true)
  withPick(withMore(before, part, 9), 'safe_rate', 'r2', true)
  expect(trialParams(before)).toEqual({ more: 'each-kind/xa=2', picked: 'safe_rate:r1' })
})
