import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, crc32 } from 'node:zlib'

const folder = fileURLToPath(new URL('../store/engine/', import.meta.url))
// A name that hosts know nothing of: one that ends in `.br` some would have inflated, and some would refuse.
const target = `${folder}duckdb-eh.wasm.bin`
const sizes = `${folder}sizes.json`

/** Puts the engine beside the app, brotli-compressed: 34 MB become 5.9 MB, of which gzip makes 7.7. */
export async function writeEngine(): Promise<void> {
  const source = readFileSync(
    createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'),
  )
  mkdirSync(folder, { recursive: true })
  // Compressing takes seconds: done once for each engine.
  const mark = `${folder}${crc32(source).toString(16)}.done`
  if (existsSync(mark) && existsSync(target) && existsSync(sizes)) return
  rmSync(folder, { recursive: true })
  mkdirSync(folder)
  const packed = await promisify(brotliCompress)(source, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: source.length,
    },
  })
  writeFileSync(target, packed)
  writeFileSync(sizes, JSON.stringify({ packed: packed.length, module: source.length }))
  writeFileSync(mark, '')
}
