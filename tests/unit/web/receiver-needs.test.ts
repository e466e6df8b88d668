import { expect, test } from 'vitest'
import { isLocal, receiverNeeds } from '../../../web/share/receiver-needs.ts'

test.each([
  ['demo', 'demonstration', 'shipped'],
  ['published', 'published', 'shipped'],
  ['package', 'workspace', 'beside'],
  ['opened-0123456789ab', 'workspace', 'opened'],
  ['workspace', 'workspace', 'workspace'],
] as const)('the receiver of a link to %s', (id, kind, needs) => {
  expect(receiverNeeds({ id, kind })).toBe(needs)
})

test('an address of this computer alone is told from one that others can open', () => {
  expect(['localhost', '127.0.0.1', '[::1]', 'app.localhost'].every(isLocal)).toBe(true)
  expect(['phongtrao.hungyen.gov.vn', '10.0.0.12', 'localhost.vn'].some(isLocal)).toBe(false)
})
