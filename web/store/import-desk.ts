import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { AreaIndex } from '../../data/ingest/area-index.ts'
import type { IngestContext } from '../../data/ingest/context.ts'
import type { OpenedFile } from '../../data/ingest/opened-file.ts'
import { prepare, prepareInHalves } from '../../data/ingest/prepare.ts'
import type { Prepared, Understood } from '../../data/ingest/prepared.ts'
import type { Problem } from '../../data/ingest/problem.ts'
import { nothingRemembered, type Remembered } from '../../data/ingest/remembered.ts'
import { understand } from '../../data/ingest/understand.ts'
import type { Recipe } from '../../data/model/recipe.ts'
import { areaOptions } from './area-options.ts'
import { DeskFile } from './desk-file.ts'
import type { HalfReader } from './half-reader.ts'
import { groundOf, type ImportGround } from './import-ground.ts'
import type {
  AreaOption,
  ImportContext,
  OpenedSummary,
  Page,
  PreparedSummary,
  ProblemQuery,
  RepeatedRow,
  SourceRow,
} from './import-protocol.ts'
import { areasTaken, pageOf, problemColumns, selectProblems, unknownWords } from './prepared-lists.ts'
import { repeatedRows, rowKeys } from './repeated-rows.ts'

/** A browser holds no more than about 2 GB in one piece; openFile says the same of smaller limits. */
const largestRead = 2_000_000_000

/** Bytes of a file from which on a second worker is worth its start, and memory worth a second reading. */
const large = 16_000_000

/** First rows that are read without going through the whole file. */
const headRows = 2000

/** Pages of plain http have no WebCrypto. */
async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const { subtle } = globalThis.crypto ?? {}
  return bytesToHex(subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : sha256(bytes))
}

/** The bytes with a buffer of their own, which can leave the worker; copied only where they share one. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes
  const isWhole = buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength
  return isWhole ? new Uint8Array(buffer) : new Uint8Array(bytes)
}

const groundless: ImportGround = {
  list: { areas: [], lineage: [] },
  areas: [],
  index: new AreaIndex([]),
  provinces: [],
}

/**
 * The analyst's desk, behind the page: holds the opened files and what was read from them, and hands out
 * what the page shows of it, a page at a time.
 */
export class ImportDesk {
  readonly #files = new Map<string, DeskFile>()
  readonly #halves: HalfReader | null
  #ground = groundless
  #remembered: Remembered = nothingRemembered

  /** `halves` reads the second half of large files, where another worker can be had for it. */
  constructor(halves: HalfReader | null = null) {
    this.#halves = halves
  }

  setContext(context: ImportContext): void {
    this.#ground = groundOf(context)
    this.#remembered = context.remembered
    this.#halves?.setContext(context)
  }

  async open(id: string, file: File, name: string): Promise<OpenedSummary> {
    if (file.size > largestRead) {
      return { opened: null, problems: [{ code: 'file_too_large', severity: 'error', file: name }] }
    }
    // While the bytes come this worker is idle, without which the other one does not come up.
    const ready = file.size >= large ? this.#halves?.isUp() : undefined
    const opened = await DeskFile.open(file, name, ready)
    if (!(opened instanceof DeskFile)) return { opened: null, problems: opened }
    this.#files.set(id, opened)
    const { sha256, bytes, kind } = opened
    return { opened: { sha256, bytes, kind }, problems: [] }
  }

  async understand(id: string, choices: Partial<Recipe>): Promise<Understood> {
    const file = this.#file(id)
    if (file.bytes >= large) this.#halves?.start()
    return understand(await file.opened(), choices, this.#context(0))
  }

  /** Reads the file in full. The Arrow streams leave the worker with the answer. */
  async prepare(
    id: string,
    recipe: Recipe,
    importId: number,
    progress?: (share: number) => void,
  ): Promise<PreparedSummary> {
    const began = performance.now()
    const file = this.#file(id)
    // Lists that are asked for meanwhile are those of the reading before.
    const prepared = await this.#read(await file.opened(), recipe, importId, progress)
    if (file.bytes >= large) file.letGo()
    const tables = await Promise.all(
      prepared.tables.map(async (table) => {
        const arrow = ownBytes(table.arrow)
        return { ...table, arrow, sha256: await hashOf(arrow) }
      }),
    )
    const areas = areasTaken(prepared.tables)
    file.keys = rowKeys(prepared.tables)
    file.prepared = { ...prepared, tables: [] }
    const { recipe: _, problems, skipped, unmatched, ...rest } = prepared
    return {
      ...rest,
      importId,
      reading: 0,
      tables,
      areas,
      problems: pageOf(problems),
      problem_columns: problemColumns(problems),
      skipped: pageOf(skipped),
      unmatched: pageOf(unmatched),
      words: pageOf(unknownWords(problems)),
      file_errors: problems.filter(({ severity, row }) => severity === 'error' && row === undefined).length,
      milliseconds: performance.now() - began,
    }
  }

  problems(id: string, query: ProblemQuery): Page<Problem> {
    return pageOf(selectProblems(this.#prepared(id).problems, query), query.from)
  }

  skipped(id: string, from: number): Page<Prepared['skipped'][number]> {
    return pageOf(this.#prepared(id).skipped, from)
  }

  /** The original cells of some rows, as the recipe of the last reading cuts them. */
  async rows(id: string, recipe: Recipe, wanted: readonly number[]): Promise<SourceRow[]> {
    const opened = await this.#file(id).opened()
    const source = opened.rows(recipe)
    const last = Math.max(0, ...wanted)
    if (last <= headRows) {
      const head = source.head(last)
      return wanted.map((row) => ({ row, cells: head[row - 1] ?? [] }))
    }
    const open = new Set(wanted)
    const found = new Map<number, string[]>()
    source.each((cells, row) => {
      if (open.has(row)) found.set(row, [...cells])
    })
    return wanted.map((row) => ({ row, cells: found.get(row) ?? [] }))
  }

  /** All listed problems with the cells of their rows, for the list that is downloaded. */
  async problemRows(id: string, recipe: Recipe): Promise<{ problems: Problem[]; rows: SourceRow[] }> {
    const { problems } = this.#prepared(id)
    const rows = [...new Set(problems.flatMap(({ row }) => (row === undefined ? [] : [row])))]
    return { problems, rows: await this.rows(id, recipe, rows) }
  }

  /** What several of the files speak of; what the last of them says is taken. */
  repeated(ids: readonly string[]): Page<RepeatedRow> {
    const names = new Map(this.#ground.areas.map(({ id, full_name }) => [id, full_name]))
    const { items, ...page } = pageOf(repeatedRows(ids.map((id) => ({ id, keys: this.#file(id).keys }))))
    return { ...page, items: items.map((row) => ({ ...row, name: names.get(row.name) ?? row.name })) }
  }

  /** The areas that a place can mean in a year. */
  areas(year: number): AreaOption[] {
    return areaOptions(this.#ground.areas, year)
  }

  /** Today's provinces whose communes are known, in the order of lists. */
  provinces(): { id: string; full_name: string }[] {
    return this.#ground.provinces
  }

  close(id: string): void {
    this.#files.delete(id)
  }

  async #read(
    opened: OpenedFile,
    recipe: Recipe,
    importId: number,
    progress?: (share: number) => void,
  ): Promise<Prepared> {
    const context = this.#context(importId)
    const halves = opened.bytes >= large ? this.#halves : null
    if (!halves || !(await halves.isUp())) return prepare(opened, recipe, context, progress)
    return prepareInHalves(opened, recipe, context, (asked) => halves.read(asked), progress)
  }

  #context(importId: number): IngestContext {
    const { index, list } = this.#ground
    return { areas: index, list, remembered: this.#remembered, importId }
  }

  #file(id: string): DeskFile {
    const file = this.#files.get(id)
    if (!file) throw new Error(`file ${id} is not open`)
    return file
  }

  #prepared(id: string): Prepared {
    const { prepared } = this.#file(id)
    if (!prepared) throw new Error(`file ${id} is not prepared`)
    return prepared
  }
}
