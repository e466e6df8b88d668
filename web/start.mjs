// npm start: installs what is missing, builds data and pages, serves them, and opens them where there is a display.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Cần Node từ 20.19, máy này có ${process.versions.node}. / Needs Node 20.19 or later: https://nodejs.org`,
  )
  process.exit(1)
}

const npm = (...words) =>
  spawnSync('npm', words, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0

// The lock file first; where a mirror does not have just those versions, what package.json allows.
const installed = existsSync(resolve(root, 'node_modules/.package-lock.json')) || npm('ci') || npm('install')
if (!installed || !npm('run', 'build')) process.exit(1)

const { preview } = await import('vite')
const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
const server = await preview({
  configFile: resolve(root, 'vite.config.ts'),
  preview: { port: 4173, open: Boolean(display) && !process.env.CI },
})
console.log('\nPhong trào đang chạy tại / is served at:')
server.printUrls()
console.log('Dừng bằng / stop with Ctrl+C')
