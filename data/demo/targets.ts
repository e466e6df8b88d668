import type { Year } from '../model/year.ts'

/** How many register and are recognised as typical in a year, for communes or for organisations. */
export interface TypicalTarget {
  registered: number
  typical: number
  /** Registered and not decided yet: the cell stays empty. */
  undecided: number
  /** Recognised on purpose although not eligible: what a check of the data has to find. */
  notEligible: number
}

/** What a year of the demonstration comes to. Shares are of the units that each line names. */
export interface YearTargets {
  /** Communes in which a part of the units does not register, and how large that part is there. */
  laxCommunes: number
  unregisteredThere: number
  /** Unregistered among units of districts and the province. */
  unregisteredElsewhere: number
  /** Safe among all units but the communes themselves, which follow from their units. */
  safe: number
  /** Communes that fail for a reason of their own although their units would do. */
  communesUnsafe: number
  /** Communes marked safe on purpose against TT 124/2021/TT-BCA, Điều 5.4. */
  safeAgainstRule: number
  /** Shares of the classes; weak is the rest. */
  excellent: number
  good: number
  average: number
  /** Units that fall two classes at once, on purpose: all others move one step a year at most. */
  twoStepFalls: number
  /** Null where no typical units are known: QĐ 9745/QĐ-BCA-V05 starts with 2023. */
  typical: { communes: TypicalTarget; organisations: TypicalTarget } | null
}

const typical = (registered: number, recognised: number, notEligible: number, undecided = 0) => ({
  registered,
  typical: recognised,
  undecided,
  notEligible,
})

const byYear: Readonly<Record<Year, YearTargets>> = {
  2022: {
    laxCommunes: 44,
    unregisteredThere: 0.36,
    unregisteredElsewhere: 0.02,
    safe: 0.89,
    communesUnsafe: 0.03,
    safeAgainstRule: 4,
    excellent: 0.22,
    good: 0.56,
    average: 0.189,
    twoStepFalls: 0,
    typical: null,
  },
  2023: {
    laxCommunes: 28,
    unregisteredThere: 0.36,
    unregisteredElsewhere: 0.012,
    safe: 0.912,
    communesUnsafe: 0.025,
    safeAgainstRule: 4,
    excellent: 0.24,
    good: 0.58,
    average: 0.162,
    twoStepFalls: 3,
    typical: { communes: typical(105, 91, 3), organisations: typical(64, 56, 2) },
  },
  2024: {
    laxCommunes: 15,
    unregisteredThere: 0.34,
    unregisteredElsewhere: 0.008,
    safe: 0.933,
    communesUnsafe: 0.02,
    safeAgainstRule: 3,
    excellent: 0.262,
    good: 0.593,
    average: 0.137,
    twoStepFalls: 2,
    typical: { communes: typical(162, 144, 2), organisations: typical(112, 98, 2) },
  },
  2025: {
    laxCommunes: 3,
    unregisteredThere: 0.13,
    unregisteredElsewhere: 0.003,
    safe: 0.953,
    communesUnsafe: 0.03,
    safeAgainstRule: 1,
    excellent: 0.288,
    good: 0.599,
    average: 0.113,
    twoStepFalls: 2,
    typical: { communes: typical(93, 79, 3), organisations: typical(148, 131, 3) },
  },
  2026: {
    laxCommunes: 1,
    unregisteredThere: 0.1,
    unregisteredElsewhere: 0.001,
    safe: 0.958,
    communesUnsafe: 0.02,
    safeAgainstRule: 0,
    excellent: 0.3,
    good: 0.6,
    average: 0.1,
    twoStepFalls: 0,
    typical: { communes: typical(104, 62, 2, 14), organisations: typical(171, 138, 1, 18) },
  },
}

/** The targets of a year. Throws for a year that the demonstration does not have. */
export function targetsOf(year: Year): YearTargets {
  const targets = byYear[year]
  if (!targets) throw new Error(`no targets for ${year}`)
  return targets
}
