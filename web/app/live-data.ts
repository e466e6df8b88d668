import type { Dataset, Manifest } from '../../data/model/dataset.ts'
import { planIdOf } from '../../data/model/plan-entry.ts'
import type { Plan } from '../../data/plans/plan.ts'
import type { TableData } from '../../queries/database.ts'
import type { StatusStore } from '../store/engine-status.ts'
import type { HeldPlan } from '../store/held-plan.ts'
import type { Packages } from '../store/package/packages.ts'
import type { Workspace } from '../store/workspace.ts'
import type { Carried } from './carried.ts'
import type { DataSource, FollowedData } from './data-context.tsx'

type RowsOf = (dataset: Dataset) => Promise<TableData[]> | TableData[] | null
type PlanOf = (key: string) => Plan | undefined

export interface LiveSources {
  shipped: Manifest
  workspace: Workspace
  status: StatusStore
  openWarehouse: (rowsOf: RowsOf, planOf: PlanOf) => DataSource['warehouse']
  /** What a portable edition brings; null for a page from a host. */
  carried?: Carried | null
  /** Opens what the first view does not wait for. */
  follow: (data: LiveData) => Promise<void>
}

/**
 * The data source of the app as it is now. Datasets come in the order in which they are offered, the first
 * being shown unasked: the package beside the page, the analyst's own data, opened packages, what is shipped. Of
 * plans the analyst's own come first: one of them takes the place of any other of its id.
 */
export class LiveData implements FollowedData {
  readonly workspace: Workspace
  readonly #shipped: Manifest
  readonly #listeners = new Set<() => void>()
  /** Every plan that was ever offered or drafted, by key: a question asked of one is answered though it is gone. */
  readonly #known = new Map<string, Plan>()
  readonly #carried: Carried
  #packages: Packages | null = null
  #source: DataSource

  constructor({ shipped, workspace, status, openWarehouse, carried, follow }: LiveSources) {
    this.#carried = carried ?? { decks: [], notes: [], plans: [] }
    this.workspace = workspace
    this.#shipped = shipped
    const warehouse = openWarehouse(
      (dataset) => workspace.tablesOf(dataset) ?? this.#packages?.tablesOf(dataset) ?? null,
      (key) => this.#known.get(key),
    )
    let following: Promise<void> | null = null
    const followed = () => {
      // What failed may be tried again: the network may be back.
      following ??= follow(this).catch((error: unknown) => {
        following = null
        throw error
      })
      return following
    }
    this.#source = {
      manifest: shipped,
      plans: [],
      notes: [],
      decks: [],
      holdDraft: (key, plan) => void this.#known.set(key, plan),
      warehouse,
      status,
      workspace,
      packages: null,
      followed,
    }
    workspace.subscribe(() => this.#gather())
    if (carried) this.#gather()
  }

  readonly get = (): DataSource => this.#source

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Has the packages offered, too, from now on. */
  addPackages(packages: Packages): void {
    this.#packages = packages
    packages.subscribe(() => this.#gather())
    this.#gather()
  }

  #gather(): void {
    const { beside = null, opened = [] } = this.#packages?.get() ?? {}
    const { dataset: own, plans: ownPlans, notes: ownNotes } = this.workspace.get()
    const datasets = [
      ...(beside ? [beside.dataset] : []),
      ...(own ? [own] : []),
      ...opened.map(({ dataset }) => dataset),
      ...this.#shipped.datasets,
    ]
    const plans = firstOfEachId([
      ...ownPlans,
      ...(beside?.plans ?? []),
      ...opened.flatMap((one) => one.plans),
      ...this.#carried.plans,
    ])
    const notes = [
      ...ownNotes,
      ...(beside?.notes ?? []),
      ...opened.flatMap((one) => one.notes),
      ...this.#carried.notes,
    ]
    const decks = [...(beside?.decks ?? []), ...opened.flatMap((one) => one.decks), ...this.#carried.decks]
    const { manifest, packages, ...before } = this.#source
    const same = alike(datasets, manifest.datasets) && alike(plans, before.plans)
    if (packages === this.#packages && same && alike(notes, before.notes) && alike(decks, before.decks))
      return
    for (const { key, plan } of plans) this.#known.set(key, plan)
    const ids = new Set(plans.map(({ plan }) => plan.id))
    const shippedPlans = this.#shipped.plans.filter(({ id }) => !ids.has(planIdOf(id)))
    this.#source = {
      ...this.#source,
      manifest: { ...this.#shipped, datasets, plans: [...plans.map(({ entry }) => entry), ...shippedPlans] },
      plans,
      notes,
      decks,
      packages: this.#packages,
    }
    for (const listener of this.#listeners) listener()
  }
}

const alike = <T>(one: readonly T[], other: readonly T[]) =>
  one.length === other.length && one.every((value, at) => value === other[at])

/** The address names a plan by its id, so that only one of each can be shown. */
const firstOfEachId = (plans: readonly HeldPlan[]): HeldPlan[] =>
  plans.filter(({ plan }, at) => plans.findIndex((other) => other.plan.id === plan.id) === at)
