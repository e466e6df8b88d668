import * as z from 'zod'
import { AreaKind } from '../model/area.ts'
import { Day } from '../model/date.ts'
import file from './corrections.json' with { type: 'json' }

/** A resolution, and where its text or an official report of it can be read. */
export const Source = z.strictObject({
  title: z.string().min(1),
  /** Day it was passed, null where no page that could be read says so. */
  issued: z.nullable(Day),
  /** Day from which it applies, null where only its spelling of a name is used. */
  in_force: z.nullable(Day),
  url: z.url(),
  also: z.array(z.url()).optional(),
})
export type Source = z.infer<typeof Source>

const CommuneCode = z.string().regex(/^\d{5}$/)
/** One commune as code → name; the name is there to be checked against the list, so a slip of a digit fails. */
const Named = z.record(z.string().regex(/^(\d{3}|\d{5})$/), z.string().min(1))
const One = Named.refine((named) => Object.keys(named).length === 1, 'exactly one area')

const base = {
  /** Number of the resolution, key of `sources`. */
  source: z.string().min(1),
  why: z.string().min(1),
  /** A page for this entry alone. */
  url: z.url().optional(),
  /** A page that others name as the source of this entry and that could not be read for it. */
  witness: z.url().optional(),
}

/** The kinds of corrections, see README.md. */
export const Correction = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('spelling'),
    ...base,
    level: z.enum(['district', 'commune']),
    code: z.string(),
    was: z.string().min(1),
    name: z.string().min(1),
  }),
  z.strictObject({
    kind: z.literal('change'),
    ...base,
    from: Named,
    into: z.strictObject({ code: CommuneCode, kind: AreaKind, name: z.string().min(1) }),
  }),
  z.strictObject({ kind: z.literal('missing-step'), ...base, from: One, to: One }),
  z.strictObject({ kind: z.literal('wrong-step'), ...base, from: One, was: One, to: One }),
  z.strictObject({
    kind: z.literal('unusable-row'),
    ...base,
    row: z.strictObject({
      old_ward: z.string().nullable(),
      old_district: z.string().nullable(),
      old_province: z.string().nullable(),
      new_ward: z.string(),
      new_province: z.string(),
      new_code: z.string(),
    }),
  }),
])
export type Correction = z.infer<typeof Correction>
export type CorrectionOf<K extends Correction['kind']> = Extract<Correction, { kind: K }>

export const Corrections = z.strictObject({
  sources: z.record(z.string().min(1), Source),
  entries: z.array(Correction),
})
export type Corrections = z.infer<typeof Corrections>

/** What a correction did when the tables were made. */
export interface AppliedCorrection {
  kind: Correction['kind']
  /** Short, for a person: "Minh Phượng, Cương Chính → Cương Chính". */
  what: string
  why: string
  /** Number of the resolution. */
  resolution: string
  source: Source
  witness: string | null
  /** How many rows of the packages or of the tables it changed. 0 means it is no longer needed. */
  changed: number
}

/** The project's corrections file. Throws a ZodError that names every wrong entry. */
export function readCorrections(): Corrections {
  return Corrections.parse(file)
}

function describe(entry: Correction): string {
  switch (entry.kind) {
    case 'spelling':
      return `${entry.was} → ${entry.name}`
    case 'change':
      return `${Object.values(entry.from).join(', ')} → ${entry.into.name}`
    case 'unusable-row':
      return `${entry.row.old_ward ?? '(no name)'} → ${entry.row.new_ward}`
    default:
      return `${Object.values(entry.from).join()} → ${Object.values(entry.to).join()}`
  }
}

/** The entry with its source and the number of rows it changed. Throws where its source is not in the file. */
export function applied(corrections: Corrections, entry: Correction, changed: number): AppliedCorrection {
  const source = corrections.sources[entry.source]
  if (source === undefined) throw new Error(`corrections.json: no source "${entry.source}"`)
  return {
    kind: entry.kind,
    what: describe(entry),
    why: entry.why,
    resolution: entry.source,
    source: entry.url === undefined ? source : { ...source, url: entry.url },
    witness: entry.witness ?? null,
    changed,
  }
}
