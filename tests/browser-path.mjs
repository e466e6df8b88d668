import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const env = process.env
const places = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((base) =>
    base
      ? [
          `${base}\\Google\\Chrome\\Application\\chrome.exe`,
          `${base}\\Microsoft\\Edge\\Application\\msedge.exe`,
        ]
      : [],
  ),
}

/** The Chromium, Chrome or Edge of this machine, CHROME_PATH first; null where there is none. */
export function findBrowser() {
  const known = [env.CHROME_PATH, ...(places[process.platform] ?? [])]
  return known.find((path) => path && existsSync(path)) ?? null
}

/** The browser, installed from Debian's packages if need be and allowed; else an error that says what to do. */
export function ensureBrowser() {
  const found = findBrowser()
  if (found) return found
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (asRoot) {
    console.log("no browser found: installing Debian's chromium")
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], {
      stdio: 'inherit',
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    const installed = findBrowser()
    if (installed) return installed
  }
  throw new Error(
    'The tests drive a real browser, and none was found. Install Chromium, Google Chrome or Microsoft Edge ' +
      '(Debian or Ubuntu: sudo apt-get install chromium), or set CHROME_PATH to its program file.',
  )
}

/** How the tests start it: no window, nothing of its own on the network. */
export const browserArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
