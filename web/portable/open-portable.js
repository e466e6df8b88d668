// Stands in the portable edition as it is, before anything else: hands the app the files that the page holds, and
// starts it. Nothing is asked of a host. What the app sees of it is `PortableEdition` in `edition.ts`.
;(async () => {
  const { nonce } = document.currentScript
  const base = 'portable:///'
  const script = { type: 'text/javascript' }
  const held = new Map(
    [...document.querySelectorAll('script[data-file]')].map((one) => [one.dataset.file, one.textContent]),
  )
  const contentOf = async (path, type) => {
    const answer = await fetch(`data:application/octet-stream;base64,${held.get(path)}`)
    return new Blob([await answer.arrayBuffer()], type && { type })
  }
  const about = JSON.parse(document.getElementById('portable').textContent)
  const packed = await contentOf('texts')
  const texts = JSON.parse(
    await new Response(packed.stream().pipeThrough(new DecompressionStream('gzip'))).text(),
  )

  const style = document.createElement('style')
  style.textContent = texts[about.styles]
  document.head.append(style)

  // Workers of a page from a file may not read its blobs: each brings along what it asks for, the scripts of its own
  // workers and what was lent.
  const lent = new Map()
  const beforeWorker = (scripts) => {
    const given = new Map()
    const { fetch, Worker } = globalThis
    addEventListener('message', (event) => {
      const { lent } = event.data ?? {}
      if (!(lent instanceof Map)) return
      event.stopImmediatePropagation()
      for (const [address, content] of lent) given.set(address, content)
    })
    globalThis.fetch = async (asked, options) => {
      const address = typeof asked === 'string' ? asked : asked.url
      const content = given.get(address)
      // Asked for once: kept, it would be held for as long as the worker is.
      given.delete(address)
      return content ? new Response(content) : fetch(asked, options)
    }
    if (!Worker) return
    globalThis.Worker = class extends Worker {
      constructor(address, options) {
        const text = scripts[String(address).split('/').pop()]
        if (text) super(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })))
        else super(address, options)
      }
    }
  }
  const nameOf = (path) => path.slice(path.lastIndexOf('/') + 1)
  const workers = Object.entries(texts).filter(([path]) => /worker-[\w-]{8}\.js$/.test(path))
  const ofWorker = (text) => {
    const own = workers
      .filter(([path]) => text.includes(nameOf(path)))
      .map(([path, one]) => [nameOf(path), one])
    return `(${beforeWorker})(${JSON.stringify(Object.fromEntries(own))});\n${text}`
  }
  const PlainWorker = globalThis.Worker
  globalThis.Worker = class extends PlainWorker {
    constructor(address, options) {
      const path = String(address).startsWith(base) ? String(address).slice(base.length) : null
      if (path === null || texts[path] === undefined) super(address, options)
      else {
        // Not as a module: they may not come from a blob of such a page, and each worker's script is one piece.
        super(URL.createObjectURL(new Blob([ofWorker(texts[path])], script)))
        // Each engine that starts: two may at the same time.
        if (lent.size > 0 && path.includes('duckdb')) this.postMessage({ lent })
      }
    }
  }

  globalThis.portable = {
    about,
    file: (path) => (held.has(path) ? contentOf(path) : null),
    lend: (address, content) => lent.set(address, content),
    takeBack: (address) => lent.delete(address),
  }
  if (about.opens && location.hash.length < 2) location.replace(about.opens)
  globalThis.packageBeside = Promise.resolve(about.package)

  const imports = {}
  for (const [path, text] of Object.entries(texts)) {
    if (path.endsWith('.js')) imports[`app/${nameOf(path)}`] = URL.createObjectURL(new Blob([text], script))
  }
  const map = document.createElement('script')
  map.type = 'importmap'
  map.nonce = nonce
  map.textContent = JSON.stringify({ imports })
  document.head.append(map)
  await import(`app/${nameOf(about.main)}`)
})().catch((error) => {
  console.error(error)
  const template = document.getElementById('not-started')
  template?.replaceWith(template.content)
})
