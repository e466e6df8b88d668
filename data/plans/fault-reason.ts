import type * as z from 'zod/mini'

type Issue = z.core.$ZodIssue

const both = (vi: string, en: string) => `${vi} / ${en}`

const kinds: Record<string, [vi: string, en: string]> = {
  string: ['chữ', 'text'],
  number: ['số', 'a number'],
  int: ['số nguyên', 'a whole number'],
  boolean: ['true hoặc false', 'true or false'],
  array: ['danh sách [ ]', 'a list [ ]'],
  object: ['nhóm các trường { }', 'an object of fields { }'],
}

function wrongKind(expected: string): string {
  const [vi, en] = kinds[expected] ?? [expected, expected]
  return both(`phải là ${vi}`, `must be ${en}`)
}

const oneOf = (values: readonly unknown[]): string => {
  const list = values.map((value) => JSON.stringify(value)).join(', ')
  return values.length === 1
    ? `${both('phải là', 'must be')} ${list}`
    : `${both('phải là một trong', 'must be one of')}: ${list}`
}

/** A bound of a number, of the length of a text, or of how many a list has. */
function outOfBounds(origin: string, limit: number | bigint, isLow: boolean): string {
  if (isLow && limit === 1 && (origin === 'string' || origin === 'array')) {
    return both('không được để trống', 'must not be empty')
  }
  const [vi, en] =
    origin === 'string' ? [' ký tự', ' characters'] : origin === 'array' ? [' mục', ' items'] : ['', '']
  return isLow
    ? both(`ít nhất ${limit}${vi}`, `at least ${limit}${en}`)
    : both(`nhiều nhất ${limit}${vi}`, `at most ${limit}${en}`)
}

/** The values of a choice between literals; null where an option is something else. */
function literalsOf(options: readonly (readonly Issue[])[]): unknown[] | null {
  const values = options.map((issues) =>
    issues.flatMap((one) => (one.code === 'invalid_value' ? one.values : [])),
  )
  return values.every(({ length }) => length > 0) ? values.flat() : null
}

/** Why a field of a file is refused, in Vietnamese and English; the schema's own words where it has any. */
export function faultReason(issue: Issue, isMissing: boolean): string {
  if (isMissing) return both('thiếu trường này', 'this field is missing')
  switch (issue.code) {
    case 'invalid_type':
      return wrongKind(issue.expected)
    case 'invalid_value':
      return oneOf(issue.values)
    case 'too_small':
      return outOfBounds(issue.origin, issue.minimum, true)
    case 'too_big':
      return outOfBounds(issue.origin, issue.maximum, false)
    case 'invalid_format':
      return issue.format === 'date'
        ? both('phải là một ngày có thật, dạng 2026-02-13', 'must be a real day such as 2026-02-13')
        : issue.message
    case 'invalid_union': {
      const values = literalsOf(issue.errors)
      return values ? oneOf(values) : both('không hợp lệ', 'not valid')
    }
    case 'unrecognized_keys':
      return both('không có trường nào tên này', 'there is no field of this name')
    case 'custom':
      return issue.message
    default:
      return both('không hợp lệ', 'not valid')
  }
}
