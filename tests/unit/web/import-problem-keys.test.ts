import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Problem, ProblemCode } from '../../../data/ingest/problem.ts'
import { problemKeys } from '../../../web/pages/data/import/checks/problem-keys.ts'

const problem = (code: ProblemCode, row?: number, column_id?: string): Problem => ({
  code,
  severity: 'error',
  file: 'a.csv',
  ...(row === undefined ? {} : { row }),
  ...(column_id === undefined ? {} : { column_id }),
})

test('a problem keeps its key when others before it are mended', () => {
  const [first, second, third] = [
    problem('sector_unknown', 2, 'sector'),
    problem('class_unknown', 3, 'class'),
    problem('value_missing', 3, 'unit_name'),
  ]
  const [, ofSecond, ofThird] = problemKeys([first, second, third])
  expect(problemKeys([second, third])).toEqual([ofSecond, ofThird])
})

test('no two problems of a list share a key', () => {
  const any = fc.record({
    code: fc.constantFrom<ProblemCode>('heading_twice', 'value_missing'),
    row: fc.option(fc.integer({ min: 1, max: 2 }), { nil: undefined }),
    column: fc.option(fc.constantFrom('year', 'class'), { nil: undefined }),
  })
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), (given) => {
      const keys = problemKeys(given.map(({ code, row, column }) => problem(code, row, column)))
      expect(new Set(keys).size).toBe(keys.length)
    }),
  )
})
