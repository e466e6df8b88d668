import { type DBSchema, openDB } from 'idb'

/** A package that a visitor opened, as the file it came in. */
export interface KeptPackage {
  /** Version of its dataset as published: the same package is kept once. */
  version: string
  file: string
  content: Blob
}

/** Where opened packages stay until they are closed. */
export interface PackageShelf {
  /** In the order in which they were opened. */
  all(): Promise<KeptPackage[]>
  put(kept: KeptPackage): Promise<void>
  remove(version: string): Promise<void>
}

interface Shelf extends DBSchema {
  package: { key: number; value: KeptPackage; indexes: { version: string } }
}

/** A shelf in this browser's IndexedDB, apart from the import log: closing a package never touches it. */
export function browserShelf(): PackageShelf {
  const open = () =>
    openDB<Shelf>('phong-trao-packages', 1, {
      upgrade: (db) => {
        db.createObjectStore('package', { autoIncrement: true }).createIndex('version', 'version')
      },
    })
  let opened: ReturnType<typeof open> | null = null
  // A failed opening may be tried again.
  const database = () => {
    opened ??= open().catch((error: unknown) => {
      opened = null
      throw error
    })
    return opened
  }
  const remove = async (version: string) => {
    const tx = (await database()).transaction('package', 'readwrite')
    const keys = await tx.store.index('version').getAllKeys(version)
    await Promise.all([...keys.map((key) => tx.store.delete(key)), tx.done])
  }
  return {
    all: async () => (await database()).getAll('package'),
    put: async (kept) => {
      await remove(kept.version)
      await (await database()).add('package', kept)
    },
    remove,
  }
}
