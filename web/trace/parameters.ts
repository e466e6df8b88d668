import type { TFunction } from 'i18next'
import { MetricId } from '../../data/model/metric.ts'
import { movementClasses } from '../../data/model/movement-class.ts'
import { type ParamValue, queryOf } from '../../queries/catalog.ts'
import type { Question } from '../app/question.ts'
import { sectorName } from '../charts/sector-name.ts'
import type { TraceText } from './sources.ts'

/** A parameter of a question with its value, and both in words. */
export interface SaidParameter {
  name: string
  value: ParamValue
  label: string
  means: string
}

const labels = [
  ...['year', 'compare_year', 'from_year', 'to_year', 'basis', 'area', 'scope', 'sector', 'sectors'],
  ...['level', 'metric', 'denominator', 'plan', 'group_level', 'by_what', 'classes'],
] as const

type Label = keyof typeof import('../i18n/trace.vi.json')['parameter']

/** What a value means; areas by the names that are at hand, others stay ids. */
function meaning(name: string, value: string, areas: ReadonlyMap<string, string>, t: TFunction): string {
  if (name === 'metric') {
    const known = MetricId.safeParse(value).data
    return known ? t(`metric.${known}.name`) : ''
  }
  if (name === 'denominator') return t(`denominator.${value as 'units'}`)
  if (name === 'basis') return t(`basis.${value as 'today'}.said`)
  if (name === 'sector' || name === 'sectors') return sectorName(value, t)
  if (name === 'level' || name === 'group_level') return t(`level.${value as 'province'}`)
  if (name === 'classes') {
    const named = movementClasses.filter((one) => value.split(',').includes(one))
    return named.map((one) => t(`class.${one}`)).join(', ')
  }
  return areas.get(value) ?? ''
}

/** The parameters of a question in the order of its SQL; `areas` are names of areas by id. */
export function saidParameters(
  asked: Question,
  areas: ReadonlyMap<string, string>,
  { t, words }: TraceText,
): SaidParameter[] {
  const values = new Map<string, ParamValue>(Object.entries(asked.params))
  return queryOf(asked.name).parameters.map(({ name }) => {
    const value = values.get(name) ?? null
    const label = labels.find((one) => one === name)
    return {
      name,
      value,
      label: label ? words(`parameter.${label as Label}`) : name,
      means:
        value === null
          ? words('question.null')
          : typeof value === 'string'
            ? meaning(name, value, areas, t)
            : '',
    }
  })
}

/** Parameters on one line, as they are handed over: "year = 2025; basis = 'reported'; sector = NULL". */
export function parameterLine(params: Readonly<Record<string, ParamValue>>): string {
  const written = (value: ParamValue) =>
    value === null ? 'NULL' : typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value)
  return Object.entries(params)
    .map(([name, value]) => `${name} = ${written(value)}`)
    .join('; ')
}
