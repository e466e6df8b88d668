import { sectorOfHeading } from '../contracts/unit-columns.ts'
import type { Day } from '../model/date.ts'
import { areasDay, Year } from '../model/year.ts'
import type { AreaIndex } from './area-index.ts'
import { foldHeading } from './fold-heading.ts'
import { guessLevel } from './guess-level.ts'
import { placeInFileName, placeInTitles } from './guess-place.ts'
import { guessSector } from './guess-sector.ts'
import { guessYear } from './guess-year.ts'

/** All that a sheet says outside its rows. */
export interface Surroundings {
  file: string
  sheet: string | null
  titles: readonly string[]
  headings: readonly string[]
  /** The heading of the units' names, if there are such. */
  nameHeading: string | undefined
  /** Values of the column of years, if there is one. */
  years: readonly string[]
}

const sectorByHeading = new Map(
  [...sectorOfHeading].map(([heading, sector]) => [foldHeading(heading), sector]),
)
/**
 * Cell text for the columns in `wanted` that the sheet lacks, from its titles, its name and the name of its
 * file. What they do not say for certain stays open.
 */
export function guessConstants(
  wanted: ReadonlySet<string>,
  said: Surroundings,
  areas: AreaIndex,
): Record<string, string> {
  const texts = said.sheet === null ? said.titles : [...said.titles, said.sheet]
  const year = wanted.has('year') ? guessYear(said) : undefined
  const day = dayOf(year ?? said.years[0])
  const guesses: Record<string, string | undefined> = {
    year,
    sector: wanted.has('sector') ? sectorIn(said, texts) : undefined,
    level: wanted.has('level') ? guessLevel(texts) : undefined,
    ...(day === null ? {} : placesIn(wanted, said.file, texts, areas, day)),
  }
  return Object.fromEntries(
    Object.entries(guesses).filter((guess): guess is [string, string] => guess[1] !== undefined),
  )
}

function dayOf(year: string | undefined): Day | null {
  const known = Year.safeParse(Number(year))
  return known.success ? areasDay(known.data) : null
}

function sectorIn({ nameHeading, file }: Surroundings, texts: readonly string[]): string | undefined {
  const byHeading = nameHeading === undefined ? undefined : sectorByHeading.get(foldHeading(nameHeading))
  return byHeading ?? guessSector(texts) ?? guessSector([file.replace(/[_\-.]+/gu, ' ')])
}

function placesIn(
  wanted: ReadonlySet<string>,
  file: string,
  texts: readonly string[],
  areas: AreaIndex,
  day: Day,
): Record<string, string | undefined> {
  const district = placeInTitles(texts, areas, day, 'district')
  const commune =
    placeInTitles(texts, areas, day, 'commune', district?.full_name) ?? placeInFileName(file, areas, day)
  const area = commune ?? district ?? placeInTitles(texts, areas, day, 'province')
  return {
    district: wanted.has('district') ? district?.full_name : undefined,
    commune: wanted.has('commune') ? commune?.full_name : undefined,
    area: wanted.has('area') ? area?.full_name : undefined,
  }
}
