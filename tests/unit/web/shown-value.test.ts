import { expect, test } from 'vitest'
import { addExploreTexts } from '../../../web/i18n/explore-texts.ts'
import { createTexts } from '../../../web/i18n/setup.ts'
import { sayIn } from '../../../web/pages/explore/shown-value.ts'

const texts = createTexts('vi')
addExploreTexts(texts)
const say = sayIn('vi', texts.getFixedT('vi', 'explore'))
const shown = (
  value: string | number | boolean | null,
  name = 'x',
  kind: 'number' | 'text' | 'day' = 'number',
) => say(value, { name, kind })

test('values of any answer are written as the language writes them', () => {
  // A year is no two thousand and twenty-five.
  expect([shown(2025), shown(31804), shown(0.12345), shown(null)]).toEqual(['2025', '31.804', '0,1235', '—'])
  expect([shown(95.318725, '2025 %'), shown(99.999, 'percent')]).toEqual(['95,32%', '99,99%'])
  expect([shown(true), shown('2025-07-01', 'since', 'day')]).toEqual(['có', '01/07/2025'])
  // On one line, without what turns the direction of text, and never all of a million letters.
  expect(shown('a\nb\u202ec', 'x', 'text')).toBe('a bc')
  expect(shown('x'.repeat(1_000_000), 'x', 'text')).toHaveLength(201)
})
