import { plainText } from '../../ui/plain-text.ts'
import type { QualityText } from './rule-text.ts'

interface Place {
  area_name: string
  parent_name: string | null
}

/** "Xã An, Huyện Một": old names repeat inside a province. */
export const areaInFull = ({ area_name, parent_name }: Place): string =>
  plainText(parent_name ? `${area_name}, ${parent_name}` : area_name)

/** The file and line that say it; null where they are not known. */
export function sourceText(
  { file, line }: { file: string | null; line: number | null },
  { words, format }: QualityText,
): string | null {
  if (file === null) return null
  return line === null
    ? plainText(file)
    : words('findings.line', { file: plainText(file), line: format.count(line) })
}
