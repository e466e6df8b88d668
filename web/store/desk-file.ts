import { openFile } from '../../data/ingest/open-file.ts'
import type { OpenedFile, Opening } from '../../data/ingest/opened-file.ts'
import type { Prepared } from '../../data/ingest/prepared.ts'
import { release } from '../../data/ingest/typed-arrays.ts'
import type { RowKeys } from './repeated-rows.ts'

/** A file on the analyst's desk, and what was last read from it. */
export class DeskFile {
  readonly sha256: string
  readonly bytes: number
  readonly kind: OpenedFile['kind']
  prepared: Prepared | null = null
  keys: RowKeys = new Map()
  readonly #file: File
  readonly #name: string
  #opened: OpenedFile | null
  #contents: Uint8Array

  private constructor(file: File, name: string, contents: Uint8Array, opened: OpenedFile) {
    this.#file = file
    this.#name = name
    this.#contents = contents
    this.#opened = opened
    this.sha256 = opened.sha256
    this.bytes = opened.bytes
    this.kind = opened.kind
  }

  /** The file, or why it cannot be read at all. It is looked at once its bytes are there and `ready` has come about. */
  static async open(
    file: File,
    name: string,
    ready?: Promise<unknown>,
  ): Promise<DeskFile | Opening['problems']> {
    const [contents] = await Promise.all([file.arrayBuffer().then((bytes) => new Uint8Array(bytes)), ready])
    const { opened, problems } = await openFile(name, contents)
    return opened ? new DeskFile(file, name, contents, opened) : problems
  }

  /** The file's rows, read again where they were let go. Throws where it has changed since. */
  async opened(): Promise<OpenedFile> {
    if (!this.#opened) {
      this.#contents = new Uint8Array(await this.#file.arrayBuffer())
      const { opened } = await openFile(this.#name, this.#contents)
      if (opened?.sha256 !== this.sha256) throw new Error(`${this.#name} has changed since it was opened`)
      this.#opened = opened
    }
    return this.#opened
  }

  /** Frees the memory of its bytes: until the next question they are on the disk only. */
  letGo(): void {
    this.#opened = null
    release([this.#contents])
  }
}
