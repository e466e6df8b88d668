import type { Manifest } from '../../data/model/dataset.ts'
import { packageFile } from '../store/package/package-file.ts'
import { type PortableAbout, portableBase } from './edition.ts'
import opening from './open-portable.js?raw'

/** The files of the built app by path, those of `files.json`. */
export type AppFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>

/** What is put into a portable edition beside the app. */
export interface PortableWish {
  /** A package of data, which takes the place of the demonstration; null for what is shipped. */
  package: Uint8Array<ArrayBuffer> | null
  carried: PortableAbout['carried']
  opens: PortableAbout['opens']
  madeAt: Date
}

/** What differs between where a portable edition is made: a browser, or Node. */
export interface PortableTools {
  gzip: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>
  base64: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const isText = (path: string) => /^assets\/.+\.(js|css)$/.test(path)
const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)

/** What a script of the app says of where it lies and what it imports, as it holds in a page that is one file. */
export function portableScript(script: string, names: ReadonlySet<string>): string {
  const isOwn = (name: string) => names.has(name)
  // A worker's script says so only of workers of its own.
  const hasWorkers = [...names].some((name) => name.includes('worker-') && script.includes(name))
  const placed = script
    .replaceAll('import.meta.url', JSON.stringify(`${portableBase}assets/`))
    // Nothing is loaded ahead of what is in the page already.
    .replace(/__vite__mapDeps\(\[[\d,]*\]\)/g, '[]')
    .replace(/(["'`])\.\/([\w.-]+\.js)\1/g, (whole, quote: string, name: string) =>
      isOwn(name) ? `${quote}app/${name}${quote}` : whole,
    )
  return hasWorkers
    ? placed.replaceAll('self.location.href', JSON.stringify(`${portableBase}assets/`))
    : placed
}

/** Without the demonstration where real data takes its place. */
function shownManifest(bytes: Uint8Array<ArrayBuffer>, withPackage: boolean): Uint8Array<ArrayBuffer> {
  if (!withPackage) return bytes
  const manifest: Manifest = JSON.parse(text(bytes))
  const datasets = manifest.datasets.filter(({ kind }) => kind !== 'demonstration')
  return new TextEncoder().encode(JSON.stringify({ ...manifest, datasets }))
}

/** A path that the built page names; throws where it does not: the page is not that of this app. */
function named(page: string, pattern: RegExp): string {
  const [, path] = pattern.exec(page) ?? []
  if (path === undefined) throw new Error(`the page of the app has no ${pattern}`)
  return path
}

/**
 * The page that holds app, engine and data: it opens from a file, and asks nothing of any host. Pieces of its text,
 * in their order. Throws where a file of the app is missing.
 */
export async function portablePage(
  files: AppFiles,
  wish: PortableWish,
  { gzip, base64 }: PortableTools,
): Promise<string[]> {
  const need = (path: string) => {
    const bytes = files.get(path)
    if (!bytes) throw new Error(`the app has no ${path}`)
    return bytes
  }
  const page = text(need('index.html'))
  const names = new Set([...files.keys()].filter((path) => path.endsWith('.js')).map(nameOf))
  const texts = Object.fromEntries(
    [...files]
      .filter(([path]) => isText(path))
      .map(([path, bytes]) => [path, portableScript(text(bytes), names)] as const),
  )
  const manifest = shownManifest(need('data/manifest.json'), wish.package !== null)
  const left = wish.package === null ? null : /^data\/demo-/
  const held = new Map<string, Uint8Array<ArrayBuffer>>([
    ['texts', await gzip(new TextEncoder().encode(JSON.stringify(texts)))],
    ['data/manifest.json', manifest],
    ...[...files].filter(
      ([path]) => /^(data\/.+\.gz|assets\/.+\.(bin|wasm))$/.test(path) && !left?.test(path),
    ),
    ...(wish.package ? [[packageFile, wish.package] as const] : []),
  ])
  const about: PortableAbout = {
    madeAt: wish.madeAt.toISOString(),
    main: named(page, /<script type="module"[^>]* src="\.\/([^"]+)"/),
    styles: named(page, /<link rel="stylesheet"[^>]* href="\.\/([^"]+)"/),
    opens: wish.opens,
    package: wish.package !== null,
    carried: wish.carried,
  }
  const nonce = crypto.randomUUID()
  const icon = encodeURIComponent(text(need('icon.svg')))
  const pieces = [
    head(page, nonce, icon),
    '\n<script type="application/json" id="portable">',
    inScript(about),
  ]
  pieces.push('</script>\n')
  for (const [path, bytes] of held) {
    pieces.push(
      `<script type="application/octet-stream" data-file="${path}">`,
      await base64(bytes),
      '</script>\n',
    )
  }
  pieces.push(`<script nonce="${nonce}">`, opening, '</script>\n</body>\n</html>\n')
  return pieces
}

/** JSON that cannot end the script that it stands in. */
const inScript = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c')

/** All of the page that comes before what it holds. */
function head(page: string, nonce: string, icon: string): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' blob: 'wasm-unsafe-eval'`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'connect-src data: blob:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="vi" data-mantine-color-scheme="light">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${policy}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light" />
<title>${named(page, /<title>([^<]*)<\/title>/)}</title>
<link rel="icon" href="data:image/svg+xml,${icon}" />
</head>
<body>
${named(page, /(<template id="not-started">[\s\S]*?<\/template>)/)}
<div id="app"><p style="padding:24px;font-family:system-ui,sans-serif">Đang mở bản mang đi… / Opening the portable edition…</p></div>`
}
