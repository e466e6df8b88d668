import { type BoundaryFault, boundaryFault } from './boundary-problem.ts'
import { type ReadFeatures, readFeatures } from './read-features.ts'

/** Bytes of a boundary file at most: what a browser reads within seconds and without running out of memory. */
export const longestBoundaryFile = 50_000_000

function textOf(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes)
}

/** The features in the bytes of a GeoJSON or TopoJSON file, or why there are none. Never throws. */
export function readBoundaryFile(bytes: Uint8Array): ReadFeatures | BoundaryFault {
  if (bytes.length > longestBoundaryFile) return boundaryFault('too_large')
  if (bytes.length === 0) return boundaryFault('empty')
  let text: string
  try {
    text = textOf(bytes)
  } catch {
    return boundaryFault('no_text')
  }
  if (text.trim() === '') return boundaryFault('empty')
  // A zip or a shapefile may pass for text.
  if (text.startsWith('PK') || text.includes('\0', 0)) return boundaryFault('no_text')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return boundaryFault('no_json', error instanceof Error ? error.message : String(error))
  }
  return readFeatures(value)
}
