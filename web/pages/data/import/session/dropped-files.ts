/** Files that systems and Excel put beside others: nobody means to import them. */
const noise = /(^|\/)(\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX\/)/i

/** A backup, or a package of published data: for the tab that opens them. */
export const isPackage = (name: string): boolean => /\.ptb$|(^|\/)phongtrao-data[^/]*\.zip$/i.test(name)

/** The dropped files with their names, below a folder with its path; what only systems leave is passed over. */
export function droppedFiles(files: readonly File[]): { file: File; name: string }[] {
  return files
    .map((file) => ({ file, name: pathOf(file).replace(/^(\.?\/)+/, '') }))
    .filter(({ name }) => !noise.test(name))
}

/** The path that the drop zone puts on files out of a folder. */
function pathOf(file: File): string {
  const path: unknown = 'path' in file ? file.path : undefined
  return typeof path === 'string' && path !== '' ? path : file.webkitRelativePath || file.name
}

/** Cells pasted out of Excel, which come as text with tabs, as a file. Null for text that is no table. */
export function pastedFile(text: string, name: string): File | null {
  if (!/[\t\n]/.test(text.trim())) return null
  return new File([text], name, { type: 'text/tab-separated-values' })
}
