import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../..')

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
}

export interface Served {
  /** Address of a folder, with a slash at its end. */
  url: string
  /** Bytes of all bodies that have been sent. */
  sent: () => number
  close: () => void
}

/**
 * Serves folders on localhost as a plain host would: text is sent gzip-compressed, and what the browser has is not
 * sent again.
 */
export async function serve(...folders: string[]): Promise<Served> {
  const packed = new Map<string, Buffer>()
  let sent = 0
  const find = (path: string): Buffer | null => {
    for (const folder of folders) {
      try {
        return readFileSync(join(folder, path))
      } catch {
        // The next folder may have it.
      }
    }
    return null
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname
    const body = find(path)
    if (!body) {
      response.writeHead(404).end()
      return
    }
    const type = types[extname(path)] ?? 'application/octet-stream'
    const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, { etag }).end()
      return
    }
    const isText = /text|json|svg/.test(type)
    let out = isText ? packed.get(path) : body
    if (!out) {
      out = gzipSync(body, { level: 9 })
      packed.set(path, out)
    }
    const encoding = isText ? { 'content-encoding': 'gzip' } : {}
    response.writeHead(200, { 'content-type': type, 'content-length': out.length, etag, ...encoding })
    if (request.method === 'HEAD') {
      response.end()
      return
    }
    sent += out.length
    response.end(out)
  })
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done)
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, sent: () => sent, close: () => server.close() }
}

/** Builds the pages that measure, and serves them beside the app's data; what other folders have comes first. */
export async function serveBenchPages(...first: string[]): Promise<Served> {
  const outDir = mkdtempSync(join(tmpdir(), 'phong-trao-bench-'))
  const pages = resolve(import.meta.dirname, 'pages')
  await build({
    configFile: false,
    root: pages,
    base: '/',
    logLevel: 'error',
    resolve: { dedupe: ['apache-arrow'] },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'esnext',
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: Object.fromEntries(
          ['bare', 'engine', 'read-csv'].map((name) => [name, join(pages, `${name}.html`)]),
        ),
      },
    },
  })
  const served = await serve(...first, outDir, resolve(root, 'dist'))
  return {
    url: served.url,
    sent: served.sent,
    close: () => {
      served.close()
      rmSync(outDir, { recursive: true, force: true })
    },
  }
}

/** Serves the built app; what other folders have comes first. */
export const serveApp = (...first: string[]) => serve(...first, resolve(root, 'dist'))
