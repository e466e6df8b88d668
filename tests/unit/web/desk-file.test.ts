import { describe, expect, test } from 'vitest'
import { DeskFile } from '../../../web/store/desk-file.ts'

const choice = { encoding: null, delimiter: null, sheet: null }

async function opened(file: File): Promise<DeskFile> {
  const found = await DeskFile.open(file, file.name)
  if (!(found instanceof DeskFile)) throw new Error('not opened')
  return found
}

describe('a file on the desk', () => {
  test('has the same rows after its bytes were let go', async () => {
    const file = await opened(new File(['Năm;Xã\n2025;Xã Mới\n'], 'list.csv'))
    const before = (await file.opened()).rows(choice).head(2)
    file.letGo()
    expect((await file.opened()).rows(choice).head(2)).toEqual(before)
    expect(before).toEqual([
      ['Năm', 'Xã'],
      ['2025', 'Xã Mới'],
    ])
  })

  test('that has changed on the disk is not read as if it were the same', async () => {
    const contents = ['Năm;Xã\n2025;Xã Mới\n', 'Năm;Xã\n2025;Xã Cũ\n']
    class ChangingFile extends File {
      override arrayBuffer() {
        return new Blob([contents.shift() ?? '']).arrayBuffer()
      }
    }
    const file = await opened(new ChangingFile([], 'list.csv'))
    file.letGo()
    await expect(file.opened()).rejects.toThrow('list.csv has changed')
  })

  test('that cannot be read says why', async () => {
    const found = await DeskFile.open(new File([], 'list.csv'), 'list.csv')
    expect(found).toEqual([{ code: 'file_empty', severity: 'error', file: 'list.csv' }])
  })
})
