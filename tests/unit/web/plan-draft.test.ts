import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPlan } from '../../../data/plans/plan-faults.ts'
import { shippedPlans } from '../../../data/plans/shipped-plans.ts'
import {
  checkDraft,
  type Ground,
  otherPercent,
  reasonIn,
  valueAt,
  withEnglish,
} from '../../../web/pages/plan/draft/checks.ts'
import { blankPlan, blankTarget, type PlanDraft } from '../../../web/pages/plan/draft/draft.ts'
import { beginEdits, type Edits, editsAfter, isUnsaved } from '../../../web/pages/plan/draft/edits.ts'
import { namedField, partOf, ruleNumber } from '../../../web/pages/plan/draft/fault-places.ts'
import { foldedId, idAfter, takenBesides } from '../../../web/pages/plan/draft/plan-ids.ts'
import { writtenDay, yearDayOf } from '../../../web/pages/plan/fields/DayField.tsx'
import { openCopy, openFile, openOwn, takenIds } from '../../../web/pages/plan/opened-plan.ts'
import { heldPlan } from '../../../web/store/held-plan.ts'
import { keptPlan, schoolPlan } from '../../fixtures/own-plan.ts'

const ground: Ground = { shipped: new Set(['shipped']), others: new Set(['other']), isArea: true }
const filled = schoolPlan('a', 80)

describe('edits', () => {
  const titled = (draft: PlanDraft, vi: string): PlanDraft => ({ ...draft, title: { vi, en: vi } })
  const typed = (edits: Edits, text: string, field = 'title.vi') =>
    editsAfter(edits, { type: 'edit', draft: titled(edits.draft, text), field })
  const begun = beginEdits(filled, true)

  test('can be undone and done again; typing on in a field is one edit', () => {
    let edits = typed(typed(typed(begun, 'K'), 'Kế'), 'Kế hoạch')
    edits = typed(edits, 'UBND', 'issuer')
    expect(edits.past.map(({ title }) => title.vi)).toEqual(['Kế hoạch a', 'Kế hoạch'])
    edits = editsAfter(edits, { type: 'undo' })
    expect(edits.draft.title.vi).toBe('Kế hoạch')
    edits = editsAfter(edits, { type: 'redo' })
    expect(edits.draft.title.vi).toBe('UBND')
    edits = editsAfter(editsAfter(edits, { type: 'undo' }), { type: 'undo' })
    expect(edits.draft).toBe(filled)
    expect(editsAfter(edits, { type: 'undo' })).toBe(edits)
  })

  test('an edit after an undo is one of its own, and ends what could be done again', () => {
    let edits = editsAfter(typed(begun, 'Một'), { type: 'undo' })
    edits = typed(edits, 'Hai')
    expect(editsAfter(edits, { type: 'redo' })).toBe(edits)
    expect(editsAfter(edits, { type: 'undo' }).draft).toBe(filled)
  })

  test('are unsaved until they are saved, or undone', () => {
    expect(isUnsaved(begun)).toBe(false)
    const edited = typed(begun, 'Một')
    expect(isUnsaved(edited)).toBe(true)
    expect(isUnsaved(editsAfter(edited, { type: 'undo' }))).toBe(false)
    const saved = editsAfter(edited, { type: 'saved', draft: edited.draft })
    expect(isUnsaved(saved)).toBe(false)
    expect(isUnsaved(editsAfter(saved, { type: 'undo' }))).toBe(true)
    expect(typed(saved, 'Hai').past).toHaveLength(2)
  })

  test('of what is kept nowhere are lost by leaving as soon as there are any', () => {
    const opened = beginEdits(filled, false)
    expect([isUnsaved(opened), isUnsaved(typed(opened, 'Một'))]).toEqual([false, true])
  })

  test('as many undos as edits lead back to the beginning, whatever was edited', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.constantFrom('title.vi', 'issuer'))), (steps) => {
        const edited = steps.reduce((edits, [text, field]) => typed(edits, text, field), begun)
        let edits = edited
        for (const _ of edited.past) edits = editsAfter(edits, { type: 'undo' })
        expect(edits.draft).toBe(filled)
        for (const _ of edited.past) edits = editsAfter(edits, { type: 'redo' })
        expect(edits.draft).toBe(edited.draft)
      }),
    )
  })
})

describe('ids', () => {
  test.each([
    ['Ít nhất 75% xã, phường đạt tiêu chí điển hình', 'it-nhat-75-xa-phuong-dat-tieu-chi-dien-hinh'],
    ['Đăng ký “An toàn về ANTT”', 'dang-ky-an-toan-ve-antt'],
    ['…', ''],
    [`${'mười chữ '.repeat(10)}`, 'muoi-chu-muoi-chu-muoi-chu-muoi-chu-muoi-chu-muoi-chu-muoi'],
  ])('of %j is %j', (words, id) => {
    expect(foldedId(words)).toBe(id)
  })

  test('are valid, whatever the words are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const id = foldedId(words)
        expect(id === '' || (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= 60)).toBe(true)
      }),
    )
  })

  test('follow the wording until somebody chooses another, and stand once', () => {
    const none = new Set<string>()
    expect(idAfter('', '', 'Xã', none)).toBe('xa')
    expect(idAfter('xa', 'Xã', 'Xã điển hình', none)).toBe('xa-dien-hinh')
    expect(idAfter('xa-2', 'Xã', 'Phường', new Set(['phuong']))).toBe('phuong-2')
    expect(idAfter('commune-typical', 'Xã điển hình', 'Phường', none)).toBe('commune-typical')
    const [target = blankTarget()] = filled.targets
    const draft = { ...filled, targets: [target, { ...target, id: 'b' }] }
    expect([...takenBesides(draft, 'b')]).toEqual(['safe-schools'])
  })
})

describe('what is checked', () => {
  test('a plan is a draft without faults, and comes out as it was: every shipped one', () => {
    for (const plan of shippedPlans) expect(checkDraft(plan, ground)).toEqual({ plan, faults: [] })
  })

  test('a blank plan is told what is to be filled in', () => {
    const { plan, faults } = checkDraft(blankPlan('33-2025-07-01', 2026), ground)
    expect(plan).toBeNull()
    expect(faults.map(({ field }) => field)).toEqual([
      'id',
      'title.vi',
      'title.en',
      'issuer',
      'targets[0].id',
      'targets[0].section',
      'targets[0].wording.vi',
      'targets[0].wording.en',
      'targets[0].percent',
    ])
    expect(faults.every(({ isEmpty }) => isEmpty)).toBe(true)
  })

  test.each([
    ['shipped', 'id: mã này là của một kế hoạch có sẵn, hãy đặt mã khác'],
    ['other', 'id: một kế hoạch khác của đơn vị đã có mã này'],
  ])('the id %s is taken', (id, said) => {
    const { plan, faults } = checkDraft({ ...filled, id }, ground)
    expect(plan).toBeNull()
    expect(faults.map(({ field, reason }) => `${field}: ${reasonIn('vi', reason)}`)).toEqual([said])
  })

  test('an area that there is none of; one that is not known yet is no fault', () => {
    expect(checkDraft(filled, { ...ground, isArea: false }).faults.map(({ field }) => field)).toEqual([
      'area_id',
    ])
    expect(checkDraft(filled, { ...ground, isArea: null }).faults).toEqual([])
  })

  test('what is wrong and not only empty is told apart', () => {
    const [target = blankTarget()] = filled.targets
    const draft = { ...filled, from_year: 1999, targets: [{ ...target, percent: 101, section: '' }] }
    expect(checkDraft(draft, ground).faults.map(({ field, isEmpty }) => [field, isEmpty])).toEqual([
      ['from_year', false],
      ['targets[0].section', true],
      ['targets[0].percent', false],
    ])
  })

  test('a reason has both languages; one of them is said', () => {
    expect(reasonIn('vi', 'thiếu / missing')).toBe('thiếu')
    expect(reasonIn('en', 'thiếu / missing / gone')).toBe('missing / gone')
    expect(reasonIn('en', 'như nhau')).toBe('như nhau')
  })

  test('a field is found by its path, and in its part of the editor', () => {
    expect(valueAt(filled, 'targets[0].wording.vi')).toBe('Ít nhất 80% trường an toàn')
    expect(valueAt(filled, 'targets[3].wording.vi')).toBeUndefined()
    expect([partOf('targets[0].id'), partOf('legal_base[1]'), partOf('(file)')]).toEqual([
      'targets',
      'document',
      'document',
    ])
    expect([ruleNumber('quotas[2].parts[0].id'), ruleNumber('title.vi')]).toEqual([3, null])
    expect(namedField('targets[0].wording.en')).toEqual({ name: 'wording', language: 'en' })
    expect(namedField('targets[0].sectors[1]')).toEqual({ name: 'sectors', language: null })
    expect(namedField('whatever')).toBeNull()
  })

  test('empty English is filled with the Vietnamese, nothing else is touched', () => {
    const [target = blankTarget()] = filled.targets
    const draft = {
      ...filled,
      title: { vi: 'Kế hoạch', en: '' },
      targets: [{ ...target, wording: { vi: 'Trường', en: 'Schools' } }],
    }
    expect(withEnglish(draft)).toEqual({ ...draft, title: { vi: 'Kế hoạch', en: 'Kế hoạch' } })
  })

  test('a wording that names another percent is noticed', () => {
    expect(otherPercent('Ít nhất 75% xã', 80)).toBe('75')
    expect(otherPercent('Ít nhất 75 % xã, 80% phường', 80)).toBeNull()
    expect(otherPercent('Tất cả xã', 100)).toBeNull()
    expect(otherPercent('Ít nhất 75% xã', undefined)).toBeNull()
  })
})

test.each([
  ['20/1', '01-20', '20/01'],
  ['05/12', '12-05', '05/12'],
  ['5-12', '12-05', '05/12'],
  ['20/', '20/', '20/'],
  ['', '', ''],
])('the day %j is %j, written %j', (typed, day, written) => {
  expect(yearDayOf(typed)).toBe(day)
  expect(writtenDay(day)).toBe(written)
})

describe('what the editor begins with', () => {
  const own = [heldPlan(keptPlan(schoolPlan('mine', 80)))]
  const [mine] = own

  test('a copy has an id and a title of its own', () => {
    const { draft, base } = openCopy(schoolPlan('shipped', 75), takenIds(['shipped'], own))
    expect([draft.id, draft.title.vi, base]).toEqual(['shipped-2', 'Kế hoạch shipped (bản sao)', null])
    expect(readPlan(draft).faults).toBeUndefined()
  })

  test('a file of the id of an own plan takes its place; one of a shipped id gets another, and says so', () => {
    expect(openFile(schoolPlan('mine', 75), ['shipped'], own)).toMatchObject({
      draft: { id: 'mine' },
      base: { id: 'mine', key: mine?.key },
      renamed: null,
    })
    expect(openFile(schoolPlan('shipped', 75), ['shipped'], own)).toMatchObject({
      draft: { id: 'shipped-2' },
      base: null,
      renamed: { was: 'shipped', id: 'shipped-2' },
    })
    expect(openFile(schoolPlan('new', 75), ['shipped'], own)).toMatchObject({
      draft: { id: 'new' },
      base: null,
    })
  })

  test('an own plan is edited in its place', () => {
    if (!mine) throw new Error('no plan')
    expect(openOwn(mine)).toEqual({ draft: mine.plan, base: { id: 'mine', key: mine.key }, renamed: null })
  })
})
