import { Year } from '../model/year.ts'
import { foldHeading } from './fold-heading.ts'

/** Days of letters and signatures are not the year that is reported. */
const day =
  /ngày\s+\S+\s+tháng\s+\S+\s+năm\s+\d{4}|\d{1,2}[-./_]\d{1,2}[-./_]\d{4}|\d{4}[-._]\d{2}[-._]\d{2}/gu
const span = /(?:từ|kỳ).{0,12}\d{1,2} \d{1,2} (20\d\d).{0,20}?(?:đến|tới).{0,12}\d{1,2} \d{1,2} (20\d\d)/u

const asYear = (text: string | undefined): number | null => Year.safeParse(Number(text)).data ?? null

/** The years that a title speaks of: "năm 2025", or the last of "từ 16/11/2024 đến 15/11/2025". */
function yearsOf(title: string): number[] {
  const window = span.exec(foldHeading(title))
  if (window) return [asYear(window[2])].filter((year) => year !== null)
  const folded = foldHeading(title.toLowerCase().replace(day, ' '))
  return [...folded.matchAll(/(?:^| )năm (?:báo cáo |công tác |học )?(20\d\d)(?= |$)/gu)]
    .map(([, year]) => asYear(year))
    .filter((year) => year !== null)
}

function onlyYear(years: readonly number[]): string | undefined {
  const [only, ...others] = new Set(years)
  return only !== undefined && others.length === 0 ? String(only) : undefined
}

/**
 * The one year that the titles of a sheet speak of, else its headings, its name, the name of the file;
 * undefined where they name none, or the first that names any names several.
 */
export function guessYear(said: {
  titles: readonly string[]
  headings: readonly string[]
  sheet: string | null
  file: string
}): string | undefined {
  const name = said.file.replace(/\.[^.]*$/u, '')
  const bare = (text: string) =>
    [...text.replace(day, ' ').matchAll(/(?<!\d)(20\d\d)(?!\d)/gu)]
      .map(([, year]) => asYear(year))
      .filter((y) => y !== null)
  const places = [
    said.titles.flatMap(yearsOf),
    said.headings.flatMap(yearsOf),
    said.sheet === null ? [] : bare(said.sheet),
    bare(name),
  ]
  return onlyYear(places.find((years) => years.length > 0) ?? [])
}
