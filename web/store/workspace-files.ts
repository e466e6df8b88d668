import { type Deck, readDecks } from '../../data/deck/deck.ts'
import { type Organisation, readOrganisation } from '../../data/deck/organisation.ts'
import { contractIds, type Dataset } from '../../data/model/dataset.ts'
import { type ImportRecord, importsInForce, type LogEntry } from '../../data/model/import-log.ts'
import { readNotes } from '../../data/notes/note.ts'
import type { TableData } from '../../queries/database.ts'
import type { HeldPlan } from './held-plan.ts'
import { ImportLog, LogDamagedError, type NewImport } from './import-log.ts'
import { decksSetting, organisationSetting } from './own-decks.ts'
import { notesSetting } from './own-notes.ts'
import { heldPlans, plansSetting } from './own-plans.ts'
import { queriesSetting, readOwnQueries } from './own-queries.ts'
import type { WorkspaceState } from './workspace.ts'
import { datasetOfLog, type LogDataset, type StoredRows } from './workspace-dataset.ts'
import { lastBackupSetting, type WorkspaceGround } from './workspace-ground.ts'

interface Source {
  stored: readonly StoredRows[]
  /** Rows that are not in the log yet, by hash. */
  waiting: ReadonlyMap<string, Uint8Array>
}

/** The part of the workspace that comes when it is needed: the log, and what datasets are made of. */
export class WorkspaceFiles {
  readonly log: ImportLog
  readonly #ground: WorkspaceGround
  /** Where the rows of the datasets made here are; forgotten with them. */
  readonly #sources = new WeakMap<Dataset, Source>()
  #now: () => Date

  constructor(ground: WorkspaceGround, log = new ImportLog(), now = () => new Date()) {
    this.#ground = ground
    this.log = log
    this.#now = now
  }

  /** The state that the log is in; a dataset that has not changed stays the same object. */
  async read(before: WorkspaceState): Promise<WorkspaceState> {
    const { entries, last, ids, damaged } = await this.log.read()
    const made = datasetOfLog(entries, this.#ground)
    const same = made !== null && made.dataset.version === before.dataset?.version
    const dataset = same ? before.dataset : made && this.#known(made)
    const lastBackup = await this.log.setting(lastBackupSetting)
    const plans = heldPlans(await this.log.setting(plansSetting))
    const notes = readNotes(await this.log.setting(notesSetting))
    return {
      entries,
      lastSeq: last,
      nextId: Math.max(0, ...ids) + 1,
      dataset,
      areaRows: areaRowsIn(importsInForce(entries)),
      plans: samePlans(before.plans, plans) ? before.plans : plans,
      notes: JSON.stringify(before.notes) === JSON.stringify(notes) ? before.notes : notes,
      queries: readOwnQueries(await this.log.setting(queriesSetting)),
      decks: await this.#decks(before.decks),
      organisation: await this.#organisation(before.organisation),
      lastBackup: typeof lastBackup === 'string' ? lastBackup : null,
      fault: damaged.length > 0 ? new LogDamagedError(damaged) : null,
    }
  }

  /** The decks; the same list where none has changed: they may hold many frozen figures. */
  async #decks(before: readonly Deck[]): Promise<readonly Deck[]> {
    const decks = readDecks(await this.log.setting(decksSetting))
    const was = new Map(before.map((deck) => [deck.id, deck]))
    const now = decks.map((deck) => {
      const there = was.get(deck.id)
      return there?.changed_at === deck.changed_at ? there : deck
    })
    return now.length === before.length && now.every((deck, at) => deck === before[at]) ? before : now
  }

  async #organisation(before: Organisation): Promise<Organisation> {
    const now = readOrganisation(await this.log.setting(organisationSetting))
    return now.name === before.name && now.emblem === before.emblem ? before : now
  }

  datasetOf(entries: readonly LogEntry[], plus: readonly NewImport[]): Dataset | null {
    const imports = plus.map(({ record }) => record)
    const seq = (entries.at(-1)?.seq ?? 0) + 1
    const time = this.#now().toISOString()
    const whole: LogEntry[] =
      imports.length > 0 ? [...entries, { kind: 'import', seq, time, imports }] : [...entries]
    const made = datasetOfLog(whole, this.#ground)
    return made && this.#known(made, new Map(plus.flatMap(({ arrow }) => [...arrow])))
  }

  /** The rows of areas that hold after a log and with new imports, one stream an import, as they were accepted. */
  async areaRows(entries: readonly LogEntry[], plus: readonly NewImport[]): Promise<Uint8Array[]> {
    const waiting = new Map(plus.flatMap(({ arrow }) => [...arrow]))
    const hashes = areaRowsIn([...importsInForce(entries), ...plus.map(({ record }) => record)])
    if (hashes.length === 0) return []
    const read = await this.log.arrows(hashes.filter((hash) => !waiting.has(hash)))
    return hashes.map((hash) => {
      const arrow = waiting.get(hash) ?? read.get(hash)
      if (!arrow) throw new LogDamagedError([`arrow ${hash}`])
      return arrow
    })
  }

  /** Throws `AreasInUseError` where an undo or redo would leave figures without their areas. */
  async checkTurn(
    entries: readonly LogEntry[],
    kind: 'undo' | 'redo',
    imports: readonly number[],
  ): Promise<void> {
    const seq = (entries.at(-1)?.seq ?? 0) + 1
    const time = this.#now().toISOString()
    const { checkAreasInUse } = await import('./areas-in-use.ts')
    await checkAreasInUse([...entries, { kind, seq, time, imports: [...imports] }], {
      arrows: (hashes) => this.log.arrows(hashes),
      shipped: async () => {
        const { reference, load } = this.#ground
        return reference.area && load ? load(reference.area) : null
      },
    })
  }

  /** The rows of a dataset that was made here, one stream a contract; null for any other. */
  tablesOf(dataset: Dataset): Promise<TableData[]> | null {
    const source = this.#sources.get(dataset)
    return source ? this.#rows(source) : null
  }

  #known({ dataset, stored }: LogDataset, waiting: Source['waiting'] = new Map()): Dataset {
    this.#sources.set(dataset, { stored, waiting })
    return dataset
  }

  async #rows({ stored, waiting }: Source): Promise<TableData[]> {
    const [{ joinRows }, read] = await Promise.all([
      import('./workspace-rows.ts'),
      this.log.arrows(stored.map(({ sha256 }) => sha256).filter((hash) => !waiting.has(hash))),
    ])
    const tables: TableData[] = []
    for (const contract of contractIds) {
      const parts = stored.filter((one) => one.contract === contract)
      if (parts.length === 0) continue
      const imported = parts.map(({ importId, rows, sha256 }) => {
        const arrow = waiting.get(sha256) ?? read.get(sha256)
        if (!arrow) throw new LogDamagedError([`rows of import ${importId}`])
        return { importId, rows, arrow }
      })
      tables.push({ table: contract, arrow: [joinRows(contract, imported)] })
      // Each contract's rows are put together in one go; the page may move in between.
      await new Promise((resolve) => setTimeout(resolve))
    }
    return tables
  }
}

/** Hashes of the rows of areas that imports brought. */
const areaRowsIn = (imports: readonly ImportRecord[]): string[] =>
  imports.flatMap(({ tables }) =>
    tables.filter(({ contract }) => contract === 'areas').map(({ arrow }) => arrow),
  )

const samePlans = (before: readonly HeldPlan[], now: readonly HeldPlan[]) =>
  before.length === now.length &&
  now.every(({ key, saved_at }, at) => before[at]?.key === key && before[at]?.saved_at === saved_at)

export const workspaceFiles = (ground: WorkspaceGround): WorkspaceFiles => new WorkspaceFiles(ground)
