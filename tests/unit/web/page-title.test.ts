import { expect, test } from 'vitest'
import { pageNameAt } from '../../../web/app/page-title.ts'

test.each([
  ['/', 'page.overview'],
  ['/compare', 'page.compare'],
  ['/data', 'page.data'],
  ['/data/import', 'page.data'],
  ['/deck/3', 'page.deck'],
  ['/datas', null],
  ['/plan', null],
])('the page at %s is %s', (path, name) => {
  expect(pageNameAt(path)).toBe(name)
})
