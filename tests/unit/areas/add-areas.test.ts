import { describe, expect, test } from 'vitest'
import { type AreaRow, addAreas } from '../../../data/areas/add-areas.ts'
import { buildMembers } from '../../../data/areas/area-members.ts'
import { changedAreas } from '../../../data/areas/changed-areas.ts'
import { checkContext } from '../../../data/areas/check-context.ts'
import { checkMembers } from '../../../data/areas/check-members.ts'
import { checkRows } from '../../../data/areas/check-rows.ts'
import type { Area } from '../../../data/model/area.ts'
import type { Basis } from '../../../data/model/basis.ts'
import { built, today } from './built.ts'

const tanHung = today('Xã Tân Hưng', 'Hưng Yên')
const sonNam = today('Phường Sơn Nam', 'Hưng Yên')
const meSo = today('Xã Mễ Sở', 'Hưng Yên')
const blank = { parent: null, valid_to: null, successors: null, resolution: null }

const row = (code: string, name: string, from: string, more: Partial<AreaRow> = {}): AreaRow => ({
  ...blank,
  area_id: `${code}-${from}`,
  code,
  name,
  area_kind: 'xa',
  valid_from: from,
  ...more,
})
const ended = ({ id, code, name, kind, valid_from }: Area, successors: string): AreaRow =>
  row(code, name, valid_from, { area_id: id, area_kind: kind, valid_to: '2026-12-31', successors })

/** On 1/1/2027 Tân Hưng and Sơn Nam become Phố Mới, and Mễ Sở is split into Mễ Sở and Bãi Mới. */
const rows = [
  ended(tanHung, '12999'),
  ended(sonNam, '12999'),
  row('12999', 'Phố Mới', '2027-01-01', { area_kind: 'phuong', parent: '33', resolution: '1/NQ' }),
  ended(meSo, `${meSo.code}; 12998`),
  row(meSo.code, 'Mễ Sở', '2027-01-01', { parent: '33' }),
  row('12998', 'Bãi Mới', '2027-01-01', { parent: '33' }),
]
const list = addAreas(built, rows)
const members = buildMembers(list.areas, list.lineage)
const phoMoi = '12999-2027-01-01'
const baiMoi = '12998-2027-01-01'

const groupsOf = (basis: Basis, area: string) =>
  members
    .filter((one) => one.basis === basis && one.area_id === area && one.group_level !== 'province')
    .map(({ group_id, exact }) => `${group_id}${exact ? '' : ' (inexact)'}`)
    .sort()
const membersOf = (basis: Basis, group: string) =>
  members.filter((one) => one.basis === basis && one.group_id === group).map(({ area_id }) => area_id)

describe('the list with areas of its own', () => {
  test('passes the checks of the shipped one', () => {
    const context = checkContext(list.areas, list.lineage, members)
    expect(checkRows(context)).toEqual([])
    expect(checkMembers(context).filter((failure) => !failure.includes(' (today)'))).toEqual([])
  })

  test('is the shipped list where nothing was added', () => {
    expect(addAreas(built, [])).toBe(built)
  })

  test('is as it was before with rows taken back', () => {
    expect(addAreas(built, rows.slice(0, 3)).areas.some(({ id }) => id === baiMoi)).toBe(false)
  })
})

describe('on the basis of today', () => {
  test('the new commune is one, with all that it was made of down to the oldest list', () => {
    const oldParts = built.members
      .filter(({ basis, group_id }) => basis === 'today' && [tanHung.id, sonNam.id].includes(group_id))
      .map(({ area_id }) => area_id)
    expect(membersOf('today', phoMoi).sort()).toEqual([...new Set([phoMoi, ...oldParts])].sort())
    expect(groupsOf('today', tanHung.id)).toEqual([phoMoi])
    expect(membersOf('today', tanHung.id)).toEqual([])
  })

  test('a commune that was split counts for each of its parts, inexactly', () => {
    expect(groupsOf('today', meSo.id)).toEqual(
      [`${baiMoi} (inexact)`, `${meSo.code}-2027-01-01 (inexact)`].sort(),
    )
    expect(groupsOf('today', baiMoi)).toEqual([baiMoi])
  })
})

test('on the basis of districts a new commune goes where most of its oldest parts lay', () => {
  // Both lay in the city of Hưng Yên for the most part, and both cross its line.
  expect(groupsOf('district', phoMoi)).toEqual(['323-2022-01-01 (inexact)'])
  expect(groupsOf('district', tanHung.id)).toEqual(['323-2022-01-01 (inexact)'])
})

test('as reported every area counts for itself, and for its province', () => {
  expect(groupsOf('reported', phoMoi)).toEqual([phoMoi])
  expect(membersOf('reported', '33-2025-07-01')).toEqual(expect.arrayContaining([phoMoi, baiMoi, tanHung.id]))
})

test('what changes is told in the order of lists', () => {
  const changes = changedAreas(built, list).map(({ full_name, kind, from, to, into }) => {
    return [full_name, kind, from, to, into.join('; ')]
  })
  expect(changes).toEqual([
    ['Xã Bãi Mới', 'new', '2027-01-01', null, ''],
    ['Xã Mễ Sở', 'ended', '2025-07-01', '2026-12-31', 'Xã Mễ Sở; Xã Bãi Mới'],
    ['Xã Mễ Sở', 'new', '2027-01-01', null, ''],
    ['Phường Phố Mới', 'new', '2027-01-01', null, ''],
    ['Phường Sơn Nam', 'ended', '2025-07-01', '2026-12-31', 'Phường Phố Mới'],
    ['Xã Tân Hưng', 'ended', '2025-07-01', '2026-12-31', 'Phường Phố Mới'],
  ])
  const renamed = addAreas(built, [
    row(tanHung.code, 'Tân Hưng Mới', tanHung.valid_from, { area_id: tanHung.id }),
  ])
  expect(changedAreas(built, renamed)).toMatchObject([{ kind: 'changed', was: 'Xã Tân Hưng' }])
  expect(changedAreas(built, built)).toEqual([])
})
