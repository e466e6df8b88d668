import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longestPlanFile, planFileName, planFileText, readPlanFile } from '../../../data/plans/plan-file.ts'
import { planOf } from './shipped.ts'

const folder = fileURLToPath(new URL('../../../data/plans/', import.meta.url))
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('the file of a plan', () => {
  test.each(files)('%s, read and written again, is the same file: it may lie in data/plans', (name) => {
    const bytes = readFileSync(`${folder}${name}`)
    const { plan } = readPlanFile(bytes)
    if (!plan) throw new Error(name)
    expect(planFileName(plan)).toBe(name)
    expect(planFileText(plan)).toBe(bytes.toString('utf8'))
  })

  test('gives the same plan again, whatever its texts are', () => {
    const plan = planOf('hung-yen-2026')
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 4 }), (issuer, legal_base) => {
        const changed = { ...plan, issuer, legal_base }
        expect(readPlanFile(bytesOf(planFileText(changed)))).toEqual({ plan: changed })
      }),
    )
  })
})

describe('a file that is no plan', () => {
  const plan = planOf('hung-yen-2026')
  const faultOf = (text: string) => readPlanFile(bytesOf(text)).fault

  test('is too large', () => {
    expect(readPlanFile(new Uint8Array(longestPlanFile + 1)).fault).toEqual({ kind: 'too_large' })
    const padded = planFileText(plan).padEnd(bytesOf(planFileText(plan)).length, ' ')
    expect(faultOf(padded)).toBeUndefined()
  })

  test('is no text', () => {
    expect(readPlanFile(Uint8Array.of(0x50, 0x4b, 3, 4, 0xff, 0xfe)).fault).toEqual({ kind: 'no_text' })
  })

  test.each(['', 'Kế hoạch', '{"id": "a",}', '{"id": "a"'])('is no JSON: %j', (text) => {
    expect(faultOf(text)).toMatchObject({ kind: 'no_json' })
  })

  test('names every field that is wrong', () => {
    const broken = planFileText({ ...plan, issuer: '' }).replace('"percent": 75', '"percent": "75"')
    expect(faultOf(broken)).toEqual({
      kind: 'faults',
      faults: [
        { field: 'issuer', reason: 'không được để trống / must not be empty' },
        { field: 'targets[1].percent', reason: 'phải là số / must be a number' },
      ],
    })
  })

  test('a mark of the byte order in front is passed over', () => {
    expect(readPlanFile(bytesOf(`\uFEFF${planFileText(plan)}`))).toEqual({ plan })
  })

  test('never brings the page down', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(readPlanFile(bytes).fault).toBeDefined()
      }),
    )
  })
})
