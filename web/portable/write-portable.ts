import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { openPackage } from '../store/package/open-package.ts'
import { type AppFiles, type PortableTools, portablePage } from './portable-page.ts'

// npm run portable [-- PACKAGE.zip] [FILE.html]

const dist = fileURLToPath(new URL('../../dist/', import.meta.url))

const tools: PortableTools = {
  gzip: async (bytes) => Uint8Array.from(await promisify(gzip)(bytes, { level: 9 })),
  base64: async (bytes) => Buffer.from(bytes).toString('base64'),
}

function appFiles(): AppFiles {
  if (!existsSync(join(dist, 'files.json'))) throw new Error('run `npm run build` first')
  const paths: string[] = JSON.parse(readFileSync(join(dist, 'files.json'), 'utf8'))
  return new Map(paths.map((path) => [path, Uint8Array.from(readFileSync(join(dist, path)))]))
}

const words = process.argv.slice(2)
const packagePath = words.find((word) => word.endsWith('.zip'))
const target = resolve(words.find((word) => word.endsWith('.html')) ?? 'phong-trao-mang-di.html')
const began = performance.now()
const data = packagePath ? Uint8Array.from(readFileSync(packagePath)) : null
// A damaged one would only be found out in the hall.
if (data) await openPackage(data, { file: packagePath ?? '', sources: true })
const pieces = await portablePage(
  appFiles(),
  { package: data, carried: { decks: [], notes: [], plans: [] }, opens: '', madeAt: new Date() },
  tools,
)
const page = pieces.join('')
writeFileSync(target, page)
const seconds = (performance.now() - began) / 1000
console.log(`${target}: ${(Buffer.byteLength(page) / 1e6).toFixed(1)} MB in ${seconds.toFixed(1)} s`)
