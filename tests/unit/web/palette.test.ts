import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import * as palette from '../../../web/charts/palette.ts'

/** The edge around texts and marks on a light ground, of no palette. */
const white = '#ffffff'

const colorsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(colorsIn)
      : []

// Charts bear their colours as attributes, and these files turn them by naming them: one that no chart bears turns nothing.
test.each(['web/present/dark-charts.css', 'web/print/patterns.css'])(
  '%s names colours of charts only',
  (file) => {
    const css = readFileSync(resolve(import.meta.dirname, '../../..', file), 'utf8')
    const named = [...css.matchAll(/\[(?:fill|stroke)="(#[0-9a-f]{6})"\]/g)].map(([, color]) => color)
    expect(named.length).toBeGreaterThan(0)
    const known = new Set([white, ...colorsIn({ ...palette })])
    expect(named.filter((color) => color !== undefined && !known.has(color))).toEqual([])
  },
)
