import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { Manifest, type ShippedFile } from '../../data/model/dataset.ts'

/** The folder that the data build fills and the page build copies. */
export const folder = fileURLToPath(new URL('../public/data/', import.meta.url))

export const readManifest = (): Manifest =>
  Manifest.parse(JSON.parse(readFileSync(`${folder}manifest.json`, 'utf8')))

export const readShipped = async (file: ShippedFile): Promise<Uint8Array> =>
  gunzipSync(readFileSync(`${folder}${file.path}`))
