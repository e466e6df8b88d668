import type { Level } from '../../data/model/level.ts'
import type { MovementClass } from '../../data/model/movement-class.ts'
import type { Sector } from '../../data/model/sector.ts'
import type { ContractRow } from './contract-file.ts'
import type { TemplateChoice, TemplateCommune } from './template-choice.ts'

interface ExampleUnit {
  unit_code: string
  unit_name: string
  sector: Sector
  level: Level
  score: number | null
  class: MovementClass | null
  registered: boolean
  safe: boolean
  typical_registered: boolean | null
  typical: boolean | null
}

/** Invented units, one of each sector, that show codes with zeros, a blank class, and "no". */
const units: readonly ExampleUnit[] = [
  {
    unit_code: '00001',
    unit_name: 'Khu dân cư số 1',
    sector: 'residential',
    level: 'commune',
    score: 92.5,
    class: 'excellent',
    registered: true,
    safe: true,
    typical_registered: null,
    typical: null,
  },
  {
    unit_code: '00002',
    unit_name: 'Khu dân cư số 2',
    sector: 'residential',
    level: 'commune',
    score: null,
    class: null,
    registered: true,
    safe: false,
    typical_registered: null,
    typical: null,
  },
  {
    unit_code: '00101',
    unit_name: 'Sở Ví dụ',
    sector: 'agency',
    level: 'province',
    score: 88,
    class: 'good',
    registered: true,
    safe: true,
    typical_registered: true,
    typical: true,
  },
  {
    unit_code: '00201',
    unit_name: 'Công ty cổ phần Ví dụ',
    sector: 'enterprise',
    level: 'commune',
    score: 61.25,
    class: 'average',
    registered: false,
    safe: false,
    typical_registered: false,
    typical: false,
  },
  {
    unit_code: '00301',
    unit_name: 'Trường trung học cơ sở Ví dụ',
    sector: 'school',
    level: 'commune',
    score: 85.5,
    class: 'good',
    registered: true,
    safe: true,
    typical_registered: true,
    typical: false,
  },
]

/** Stands where the list of areas is not at hand. */
const noCommune: TemplateCommune = { name: 'Xã Ví dụ', district: null }

/** Counts of a sector that agree with each other. */
const counts: readonly ContractRow[] = [
  {
    sector: 'residential',
    level: 'commune',
    units: 40,
    registered: 40,
    safe: 37,
    excellent: 20,
    good: 15,
    average: 5,
    weak: 0,
  },
  {
    sector: 'agency',
    level: 'province',
    units: 12,
    registered: 12,
    safe: 12,
    excellent: 9,
    good: 3,
    average: 0,
    weak: 0,
    typical_registered: 4,
    typical: 3,
  },
  {
    sector: 'enterprise+school',
    level: 'commune',
    units: 25,
    registered: 23,
    safe: 20,
    excellent: 8,
    good: 12,
    average: 3,
    weak: 1,
    typical_registered: 5,
    typical: 4,
  },
]

/** A province of its own, so that the rows fit beside any list: two communes become one. */
function exampleAreas(year: number): ContractRow[] {
  const first = { parent: '99', valid_from: `${year}-01-01` }
  const ended = { valid_to: `${year}-06-30`, successors: '99003', resolution: '0123/NQ-UBTVQH (ví dụ)' }
  return [
    { code: '99', name: 'Ví dụ', area_kind: 'tinh', valid_from: first.valid_from },
    { code: '99001', name: 'Ví dụ Một', area_kind: 'xa', ...first, ...ended },
    { code: '99002', name: 'Ví dụ Hai', area_kind: 'xa', ...first, ...ended },
    { code: '99003', name: 'Ví dụ', area_kind: 'phuong', parent: '99', valid_from: `${year}-07-01` },
  ]
}

/** Rows of the filled example: they pass every check of the import, in the areas of the chosen year. */
export function exampleRows(choice: TemplateChoice): ContractRow[] {
  const { year, communes } = choice
  // The name alone has to say which commune is meant: tables of counts have no column for the district.
  const names = communes.map(({ name }) => name)
  const unique = communes.filter(({ name }) => names.indexOf(name) === names.lastIndexOf(name))
  const [first = noCommune, second = first] = unique
  if (choice.kind === 'areas') return exampleAreas(year)
  if (choice.kind === 'summary') {
    return [first, second].flatMap(({ name }) =>
      counts.map((row) => ({ ...row, year, area: name, source: 'Báo cáo năm (ví dụ)' })),
    )
  }
  if (choice.kind === 'indicator') {
    const area = choice.province ?? first.name
    return [
      { year, area, indicator: 'people_informed', numerator: 5400, denominator: 6000 },
      { year, area, indicator: 'force_trained', numerator: 75, denominator: 100, note: 'Ví dụ' },
    ]
  }
  return units.map((unit, index) => {
    const { name, district } = index < 3 ? first : second
    const decision = unit.safe ? { decision_number: '0123/QĐ-UBND', decision_date: `${year}-11-10` } : {}
    return { ...unit, ...decision, year, commune: name, district }
  })
}
