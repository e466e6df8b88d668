import { expose } from 'comlink'
import { writeXlsx } from './xlsx.ts'

/** Writes one workbook; the page starts a worker for each. */
const writer = { writeXlsx }
export type XlsxWriter = typeof writer

expose(writer)
