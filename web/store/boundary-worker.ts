import { expose } from 'comlink'
import { type BoundaryGround, readBoundaries } from '../../data/boundaries/read-boundaries.ts'

/** Reads boundary files beside the page, which stays responsive. */
export class BoundaryReader {
  async read(file: Blob, ground: BoundaryGround) {
    return readBoundaries(new Uint8Array(await file.arrayBuffer()), ground)
  }
}

expose(new BoundaryReader())
