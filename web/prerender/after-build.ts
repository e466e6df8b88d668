import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { packageFile } from '../store/package/package-file.ts'
import { marks } from '../store/workspace-mark.ts'
import { type FirstView, renderFirstView } from './first-view.tsx'
import { readManifest } from './shipped-folder.ts'
import { writeServiceWorker } from './write-service-worker.ts'

const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
const page = `${dist}index.html`

/**
 * Runs before anything is painted: another view than the prerendered one must not flash up. An address that
 * names the prerendered view means it. One that names none means what is shown unasked: the package beside
 * the page, else the analyst's own data, and only then the demonstration that was prerendered.
 *
 * Whether a package lies there nobody knows at build time, since it is put beside the built app. So the host
 * is asked (HEAD: no body) while page, styles and scripts still load, and the prerendered view waits for that
 * one answer; the app takes it over from `packageBeside`. With no answer (offline, a page from a file), the
 * mark of the last visit counts.
 */
const gate = ({ unchosen, chosen }: Pick<FirstView, 'unchosen' | 'chosen'>) =>
  [
    `{const d=document.documentElement.dataset,h=location.hash`,
    `const m=k=>{try{return localStorage.getItem(k)!==null}catch{return false}}`,
    `window.packageBeside=fetch(${JSON.stringify(packageFile)},{method:'HEAD',cache:'no-cache',signal:AbortSignal.timeout(3000)}).then(r=>r.ok?!(r.headers.get('content-type')||'').startsWith('text/html'):r.status===404?false:null,()=>null)`,
    `if(h!==${JSON.stringify(chosen)}){d.otherView='';if(${JSON.stringify(unchosen)}.includes(h)&&!m(${JSON.stringify(marks.workspace)}))packageBeside.then(p=>{if(!(p??m(${JSON.stringify(marks.beside)})))delete d.otherView})}}`,
  ].join(';')

/** Runs in the head, too: says so where the app's own scripts do not load, the one fault they cannot tell of. */
const watch =
  `addEventListener('error',e=>{if(e.target instanceof HTMLScriptElement)` +
  `{const t=document.getElementById('not-started');t?.replaceWith(t.content)}},true)`

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

const first = await renderFirstView()
const { first_results } = readManifest()
const script = `${watch};${gate(first)}`
const head = [
  `<meta http-equiv="Content-Security-Policy" content="${policy(script)}" />`,
  `<script>${script}</script>`,
  '<link rel="preload" as="fetch" href="./data/manifest.json" crossorigin />',
  first_results && `<link rel="preload" as="fetch" href="./data/${first_results.path}" crossorigin />`,
]
const built = readFileSync(page, 'utf8')
  .replace('<!--first-view-gate-->', () => head.filter(Boolean).join('\n    '))
  .replace('<!--first-view-->', () => first.html)
writeFileSync(page, built)
console.log(`first view: ${Math.round(first.html.length / 1000)} KB of HTML`)
await writeServiceWorker(dist)
