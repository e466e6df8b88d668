// npm test: installs what is missing (a browser, too), builds, then type check, lint and all tests. Words after
// `--` go to Vitest: npm test -- tests/unit
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ensureBrowser } from './browser-path.mjs'

const root = resolve(import.meta.dirname, '..')
const shell = process.platform === 'win32'

function run(command, words, env = {}) {
  const { status } = spawnSync(command, words, {
    cwd: root,
    stdio: 'inherit',
    shell,
    env: { ...process.env, ...env },
  })
  return status === 0
}

// The lock file first; where a mirror does not have just those versions, what package.json allows.
const installed =
  existsSync(resolve(root, 'node_modules/.package-lock.json')) ||
  run('npm', ['ci']) ||
  run('npm', ['install'])
if (!installed) process.exit(1)
let CHROME_PATH
try {
  CHROME_PATH = ensureBrowser()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

const folder = mkdtempSync(join(tmpdir(), 'phong-trao-'))
const report = join(folder, 'report.json')
const checks = {
  build: run('npm', ['run', 'build']),
  'type check': run('npx', ['tsc']),
  lint: run('npx', ['biome', 'check']),
}
const vitest = [
  'vitest',
  'run',
  '--config',
  'tests/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
]
const tested = run('npx', [...vitest, `--outputFile.json=${report}`, ...process.argv.slice(2)], {
  CHROME_PATH,
})

let passed = 0
let failed = 0
for (const [name, good] of Object.entries(checks)) {
  if (good) passed += 1
  else {
    failed += 1
    console.error(`${name} failed`)
  }
}
if (existsSync(report)) {
  const { numPassedTests, numFailedTests, numFailedTestSuites, success } = JSON.parse(
    readFileSync(report, 'utf8'),
  )
  passed += numPassedTests
  failed += numFailedTests
  // A file that does not even load holds no tests to fail.
  if (!success && numFailedTests === 0) failed += Math.max(1, numFailedTestSuites)
} else failed += 1
if (!tested && failed === 0) failed += 1
rmSync(folder, { recursive: true, force: true })
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
