import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type DocumentGround, reportDocument } from '../../../web/export/report-document.ts'
import type { Language } from '../../../web/i18n/language.ts'
import { addSentencesTexts } from '../../../web/i18n/sentences-texts.ts'
import type { Report } from '../../../web/sentences/report-parts.ts'
import { createTexts } from '../../fixtures/both-languages.ts'
import { report } from './report-facts.ts'

function groundOf(language: Language, change: Partial<DocumentGround> = {}): DocumentGround {
  const texts = createTexts(language)
  addSentencesTexts(texts)
  return {
    ...{ organisation: 'Công an tỉnh Bắc', place: 'Bắc', day: '2026-01-05', label: null, language },
    words: texts.getFixedT(language, 'sentences'),
    ...change,
  }
}

async function partsOf(written: Report, ground: DocumentGround) {
  const blob = await reportDocument(written, ground)
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()))
  return Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, strFromU8(part)]))
}

const plain = (xml: string) =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => text)
    .join('')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
const all = (xml: string, element: string) =>
  [...xml.matchAll(new RegExp(`<w:${element}(?: [^>]*)?>.*?</w:${element}>`, 'gs'))].map(([one]) => one)

/** Paragraphs outside tables, and the tables as rows of cells, in the order of the document. */
async function readBack(written: Report, ground: DocumentGround) {
  const parts = await partsOf(written, ground)
  const xml = parts['word/document.xml'] ?? ''
  const tables = all(xml, 'tbl').map((table) => all(table, 'tr').map((row) => all(row, 'tc').map(plain)))
  const outside = xml.replace(/<w:tbl>.*?<\/w:tbl>/gs, '')
  return { parts, xml, tables, paragraphs: all(outside, 'p').map(plain).filter(Boolean) }
}

describe('the report as a Word document', () => {
  test('has every sentence and every cell of the report, word for word', async () => {
    const written = report({ label: 'Số liệu minh họa', pinned: ['¹ 2025: Chờ báo cáo'] })
    const { paragraphs, tables } = await readBack(written, groundOf('vi'))
    const said = [...written.sections, ...(written.pinned ? [written.pinned] : [])]
    expect(paragraphs).toEqual([
      'BÁO CÁO',
      written.title,
      ...said.flatMap(({ heading, paragraphs: texts, id }) => [
        ...(id === 'notes' ? [`Bảng 1. ${written.tables[0]?.title}`] : []),
        ...(heading === null ? [] : [expect.stringMatching(new RegExp(`^[IVX]+\\. ${heading}$`))]),
        ...texts,
      ]),
      written.source,
    ])
    const [heading, figures, signature] = tables
    expect(figures?.[0]).toEqual(written.tables[0]?.headings.map(({ text }) => text))
    expect(figures?.slice(1)).toEqual(written.tables[0]?.rows.map(({ cells }) => cells))
    expect(heading?.[0]?.[0]).toContain('CÔNG AN TỈNH BẮC')
    expect(heading?.[0]?.[1]).toBe(
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAMĐộc lập - Tự do - Hạnh phúcBắc, ngày 05 tháng 01 năm 2026',
    )
    expect(signature?.[0]?.[0]).toContain('Nơi nhận:')
  })

  test('is laid out as the decree asks: A4, its margins and type, page numbers at the top from the second page', async () => {
    const { xml, parts } = await readBack(report(), groundOf('vi'))
    const section = /<w:sectPr>.*<\/w:sectPr>/s.exec(xml)?.[0] ?? ''
    const millimetres = (name: string) =>
      Math.round((Number(new RegExp(`w:${name}="(\\d+)"`).exec(section)?.[1]) / 1440) * 25.4)
    expect(['w', 'h', 'top', 'bottom', 'left', 'right'].map(millimetres)).toEqual([210, 297, 20, 20, 30, 15])
    expect(section).toContain('<w:titlePg/>')
    expect(parts['word/styles.xml']).toMatch(/Times New Roman/)
    expect(parts['word/styles.xml']).toMatch(/<w:sz w:val="28"\/>/)
    const headers = Object.entries(parts).filter(([path]) => /^word\/header\d+\.xml$/.test(path))
    expect(headers.map(([, part]) => part.includes('PAGE')).sort()).toEqual([false, true])
    const figures = all(xml, 'tbl')[1] ?? ''
    const rows = all(figures, 'tr')
    expect(rows[0]).toContain('<w:tblHeader/>')
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true)
  })

  test('bears the label of demonstration data on every page, and leaves room for what nobody said', async () => {
    const ground = groundOf('vi', { label: 'Số liệu minh họa', organisation: '', place: null })
    const { parts, tables } = await readBack(report(), ground)
    const feet = Object.entries(parts).filter(([path]) => /^word\/footer\d+\.xml$/.test(path))
    expect(feet).toHaveLength(2)
    for (const [, part] of feet) expect(plain(part)).toBe('SỐ LIỆU MINH HỌA')
    expect(tables[0]?.[0]?.[0]).toContain('TÊN CƠ QUAN, TỔ CHỨC')
    expect(tables[0]?.[0]?.[1]).toContain('……………, ngày 05 tháng 01 năm 2026')
  })

  test('keeps text as text, whatever it holds', async () => {
    const name = `=1+1 <b>&"'\u0000\u000b ${'Đ'.repeat(300)}`
    const written = report()
    const changed: Report = { ...written, source: name }
    const { paragraphs } = await readBack(changed, groundOf('vi', { organisation: name }))
    expect(paragraphs.at(-1)).toBe(`=1+1 <b>&"' ${'Đ'.repeat(300)}`)
  })

  test('without figures has words and no table; in English it is English', async () => {
    const { tables } = await readBack(report({ whole: [], sectors: [], cells: [] }), groundOf('vi'))
    // The heading and the signature stand side by side.
    expect(tables).toHaveLength(2)
    const english = await readBack(report({}, 'en'), groundOf('en'))
    expect(english.tables[0]?.[0]?.[1]).toContain('SOCIALIST REPUBLIC OF VIET NAM')
    expect(english.paragraphs[0]).toBe('REPORT')
    expect(english.paragraphs.some((text) => text.startsWith('Table 1. '))).toBe(true)
  })
})
