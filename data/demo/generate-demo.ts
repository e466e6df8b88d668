import { contracts } from '../contracts/index.ts'
import { sectors } from '../model/sector.ts'
import type { Year } from '../model/year.ts'
import { type Cell, toCsv } from './csv.ts'
import { type AreaTables, readGeography } from './geography.ts'
import { indicatorRows } from './indicators.ts'
import type { Result } from './result.ts'
import { buildResults } from './results.ts'
import { buildRosters } from './roster.ts'
import type { Unit } from './unit.ts'
import { mergerYear } from './years.ts'

type Row = Record<string, Cell>

/**
 * The files of the demonstration by name: MADE-UP figures for today's Hưng Yên and what it was made of, on
 * its real areas. The same tables of areas give the same bytes.
 */
export function generateDemo(tables: AreaTables): Map<string, string> {
  const geography = readGeography(tables)
  const rosters = buildRosters(geography)
  const files = new Map<string, string>()
  for (const [year, results] of buildResults(rosters, geography)) {
    const sorted = [...results].sort((a, b) => (rowKey(a.unit) < rowKey(b.unit) ? -1 : 1))
    const named = sorted.map((result) => ({
      ...unitCells(result.unit, year),
      ...resultCells(result),
    }))
    files.set(`classification-${year}.csv`, toCsv(contracts.classification, named))
    files.set(`recognition-${year}.csv`, toCsv(contracts.recognition, named))
  }
  const indicators = indicatorRows(rosters, geography).map(({ area, ...row }) => ({
    ...row,
    area_code: area.code,
    area: area.full_name,
    note: 'Số liệu minh họa, không phải số liệu thật',
  }))
  files.set('indicators.csv', toCsv(contracts.indicator, indicators))
  return files
}

/** Rows stand by district, commune, sector and code. */
function rowKey({ place, sector, code }: Unit): string {
  return [place.district?.code ?? '', place.area.code, sectors.indexOf(sector), code].join('|')
}

function unitCells(unit: Unit, year: Year): Row {
  const { code, name, sector, level, place } = unit
  const ofCommune = year < mergerYear ? 'Xã, phường, thị trấn' : 'Xã, phường, đặc khu'
  return {
    year,
    unit_code: code,
    unit_name: name,
    sector: sector === 'commune' ? ofCommune : sector,
    level,
    district: place.district?.full_name ?? null,
    commune: place.area.full_name,
  }
}

function resultCells(result: Result): Row {
  const { modelsRatedGood, modelsNoted, typicalRegistered, typical, decision, ...cells } = result
  return {
    registered: cells.registered,
    safe: cells.safe,
    score: cells.score,
    class: cells.class,
    models_rated_good: modelsRatedGood,
    models_noted: modelsNoted,
    typical_registered: typicalRegistered,
    typical,
    decision_number: decision?.number ?? null,
    decision_date: decision?.date ?? null,
  }
}
