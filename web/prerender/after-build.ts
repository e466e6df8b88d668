import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { renderFirstView } from './first-view.tsx'
import { readManifest } from './shipped-folder.ts'

const page = fileURLToPath(new URL('../../dist/index.html', import.meta.url))

/** Runs before anything is painted: another view than the prerendered one must not flash up. */
const gate = (addresses: readonly string[]) =>
  `if(!${JSON.stringify(addresses)}.includes(location.hash))document.documentElement.dataset.otherView=''`

/** What the page may load and run: its own files and nothing else. */
function policy(inline: string): string {
  const hash = createHash('sha256').update(inline).digest('base64')
  return [
    "default-src 'self'",
    // DuckDB and the gate above; 'wasm-unsafe-eval' lets WebAssembly compile, not scripts evaluate.
    `script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "connect-src 'self' blob:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

const { html, addresses } = await renderFirstView()
const { first_results } = readManifest()
const script = gate(addresses)
const head = [
  `<meta http-equiv="Content-Security-Policy" content="${policy(script)}" />`,
  `<script>${script}</script>`,
  '<link rel="preload" as="fetch" href="./data/manifest.json" crossorigin />',
  first_results && `<link rel="preload" as="fetch" href="./data/${first_results.path}" crossorigin />`,
]
const built = readFileSync(page, 'utf8')
  .replace('<!--first-view-gate-->', () => head.filter(Boolean).join('\n    '))
  .replace('<!--first-view-->', () => html)
writeFileSync(page, built)
console.log(`first view: ${Math.round(html.length / 1000)} KB of HTML`)
