import { tableFromIPC } from 'apache-arrow'
import { describe, expect, test } from 'vitest'
import { toArrow } from '../../../data/ingest/to-arrow.ts'
import { arrowPieces } from '../../../queries/engine/arrow-pieces.ts'

const types = { line: 'int', name: 'text', safe: 'bool' } as const

function stream(rows: number, words: number): Uint8Array {
  const all = Array.from({ length: rows }, (_, row) => row)
  return toArrow(types, {
    line: all.map((row) => (row % 7 === 0 ? null : row)),
    name: all.map((row) => (row % 11 === 0 ? null : `Đơn vị ${row % words}`)),
    safe: all.map((row) => (row % 3 === 0 ? null : row % 2 === 0)),
  })
}

const columnsOf = (streams: readonly Uint8Array[]) =>
  Object.keys(types).map((name) =>
    streams.flatMap((one) => [...(tableFromIPC(one).getChild(name) ?? [])]).join(),
  )

describe('a stream for the engine', () => {
  test('of many rows goes over in pieces that hold all of them in order', () => {
    const whole = stream(250_003, 5)
    const pieces = [...arrowPieces(whole)]
    expect(pieces.map((piece) => tableFromIPC(piece).numRows)).toEqual([122_880, 122_880, 4_243])
    expect(columnsOf(pieces)).toEqual(columnsOf([whole]))
  })

  test.each([
    ['of few rows', stream(1000, 5)],
    ['of which each piece would bring many words along', stream(220_000, 150_000)],
  ])('%s goes over whole, as a copy', (_, whole) => {
    const [piece, ...others] = arrowPieces(whole)
    expect(others.length).toBe(0)
    expect(piece?.buffer === whole.buffer).toBe(false)
    expect(Buffer.from(piece ?? []).equals(whole)).toBe(true)
  })

  test('without rows does not go over', () => {
    expect([...arrowPieces(stream(0, 1))]).toEqual([])
  })
})
