import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { type AppFiles, portablePage, portableScript } from '../../../web/portable/portable-page.ts'

const names = new Set(['index-aaaaaaaa.js', 'Page-bbbbbbbb.js', 'half-worker-cccccccc.js'])

describe('a script of the app in a page that is one file', () => {
  test('imports others by the name that the page gives them, and loads nothing ahead', () => {
    const script =
      'import{a}from"./index-aaaaaaaa.js";x(()=>import(`./Page-bbbbbbbb.js`),__vite__mapDeps([0,12]),import.meta.url)'
    expect(portableScript(script, names)).toBe(
      'import{a}from"app/index-aaaaaaaa.js";x(()=>import(`app/Page-bbbbbbbb.js`),[],"portable:///assets/")',
    )
  })

  test('texts that only look like an import stay', () => {
    const script = 'say("./unknown-dddddddd.js", "index-aaaaaaaa.js", self.location.href)'
    expect(portableScript(script, names)).toBe(script)
  })

  test('a worker finds its own workers though it has no address', () => {
    expect(portableScript('new Worker(new URL(`half-worker-cccccccc.js`,self.location.href))', names)).toBe(
      'new Worker(new URL(`half-worker-cccccccc.js`,"portable:///assets/"))',
    )
  })
})

describe('the page', () => {
  const bytes = (text: string) => new Uint8Array(new TextEncoder().encode(text))
  const datasets = [
    { id: 'demo', kind: 'demonstration' },
    { id: 'published', kind: 'published' },
  ]
  const files: AppFiles = new Map([
    [
      'index.html',
      bytes(
        '<title>Phong trào</title><link rel="stylesheet" crossorigin href="./assets/style-eeeeeeee.css">' +
          '<template id="not-started">!</template><script type="module" crossorigin src="./assets/index-aaaaaaaa.js">',
      ),
    ],
    ['icon.svg', bytes('<svg/>')],
    ['assets/index-aaaaaaaa.js', bytes('console.log("</script>")')],
    ['assets/style-eeeeeeee.css', bytes('a{}')],
    ['data/manifest.json', bytes(JSON.stringify({ datasets }))],
    ['data/demo-recognition-1.arrow.gz', bytes('demo')],
    ['data/area-1.arrow.gz', bytes('area')],
  ])
  const tools = {
    gzip: async (some: Uint8Array) => new Uint8Array(gzipSync(some)),
    base64: async (some: Uint8Array) => Buffer.from(some).toString('base64'),
  }
  const madeAt = new Date('2026-01-15T02:00:00Z')
  const carried = { decks: [{ title: '</script><script>alert(1)</script>' }], notes: [], plans: [] }

  test('holds what was put in, as data that no text in it can end', async () => {
    const page = (
      await portablePage(files, { package: null, carried, opens: '#/?year=2025', madeAt }, tools)
    ).join('')
    expect(page).not.toContain('<script>alert')
    const about = /<script type="application\/json" id="portable">(.*?)<\/script>/s.exec(page)?.[1] ?? ''
    expect(JSON.parse(about)).toEqual({
      madeAt: '2026-01-15T02:00:00.000Z',
      main: 'assets/index-aaaaaaaa.js',
      styles: 'assets/style-eeeeeeee.css',
      opens: '#/?year=2025',
      package: false,
      carried,
    })
    const texts = /data-file="texts">([^<]*)</.exec(page)?.[1] ?? ''
    expect(JSON.parse(gunzipSync(Buffer.from(texts, 'base64')).toString())).toEqual({
      'assets/index-aaaaaaaa.js': 'console.log("</script>")',
      'assets/style-eeeeeeee.css': 'a{}',
    })
    expect(page).toContain(
      `data-file="data/demo-recognition-1.arrow.gz">${Buffer.from('demo').toString('base64')}<`,
    )
  })

  test('real data takes the place of the demonstration', async () => {
    const page = (
      await portablePage(files, { package: bytes('zip'), carried, opens: '#/?year=2025', madeAt }, tools)
    ).join('')
    const manifest = /data-file="data\/manifest.json">([^<]*)</.exec(page)?.[1] ?? ''
    expect(JSON.parse(Buffer.from(manifest, 'base64').toString()).datasets).toEqual([datasets[1]])
    expect(page).not.toContain('demo-recognition')
    expect(page).toContain('data-file="data/area-1.arrow.gz"')
    expect(page).toContain(`data-file="phongtrao-data.zip">${Buffer.from('zip').toString('base64')}<`)
  })

  test('an app without its styles is none', async () => {
    const broken = new Map([...files, ['index.html', bytes('<title>x</title>')] as const])
    await expect(
      portablePage(broken, { package: null, carried, opens: '#/?year=2025', madeAt }, tools),
    ).rejects.toThrow()
  })
})
