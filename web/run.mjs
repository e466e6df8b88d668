// Runs a TypeScript file of the project in Node through the app's own Vite pipeline: node web/run.mjs FILE
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

const [, , file, ...rest] = process.argv
process.argv = [process.argv[0], file, ...rest]
await runnerImport(resolve(file), { configFile: false, logLevel: 'error' })
