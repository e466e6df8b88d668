/**
 * Text that a spreadsheet would run as a formula when it opens a CSV file, however many apostrophes stand
 * before it. The last four are the full-width forms of the first four.
 */
const runs = /^'*[=+\-@\t\r\n＝＋－＠]/
const defused = /^'+[=+\-@\t\r\n＝＋－＠]/

/** The text as a CSV file may hold it: an apostrophe before what would be run, so that it is shown instead. */
export function defuseText(text: string): string {
  return runs.test(text) ? `'${text}` : text
}

/** What {@link defuseText} was given: exactly, for every text. Other text of a CSV file stays as it is. */
export function restoreText(cell: string): string {
  return cell.startsWith("'") && defused.test(cell) ? cell.slice(1) : cell
}
