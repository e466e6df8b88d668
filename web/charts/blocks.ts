/** Rows of a long list laid out in blocks side by side, so that 104 areas fit one screen. */
export interface Blocks<Row> {
  blocks: Row[][]
  /** Left edge and width of each block in pixels. */
  place: (index: number) => { left: number; width: number }
  height: number
}

const gap = 28

/** As many blocks as fit at `least` pixels each, none shorter than `shortest` rows. */
export function inBlocks<Row>(
  rows: readonly Row[],
  width: number,
  { least, shortest, rowHeight, head }: { least: number; shortest: number; rowHeight: number; head: number },
): Blocks<Row> {
  const fitting = Math.max(1, Math.floor((width + gap) / (least + gap)))
  const count = Math.max(1, Math.min(fitting, Math.floor(rows.length / shortest)))
  const size = Math.max(1, Math.ceil(rows.length / count))
  // As even as may be: the first blocks have a row more.
  const start = (index: number) =>
    Math.floor(rows.length / count) * index + Math.min(index, rows.length % count)
  const blockWidth = (width - gap * (count - 1)) / count
  return {
    blocks: Array.from({ length: count }, (_, index) => rows.slice(start(index), start(index + 1))),
    place: (index) => ({ left: index * (blockWidth + gap), width: blockWidth }),
    height: head + size * rowHeight,
  }
}
