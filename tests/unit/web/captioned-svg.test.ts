import { expect, test } from 'vitest'
import { captionedSvg } from '../../../web/export/captioned-svg.ts'
import { possibleScale } from '../../../web/export/chart-picture.ts'

const drawing = {
  svg: '<svg width="300" height="100" xmlns="http://www.w3.org/2000/svg"><path d="M0 0"></path></svg>',
  width: 300,
  height: 100,
}
const caption = {
  title: 'Xã <script>alert(1)</script> & "Bình"',
  subtitle: '% trên số đơn vị · 2025',
  source: 'Nguồn: Số liệu minh họa · ngày 05/12/2025',
  notes: ['¹ 2025: chờ số liệu'],
}
/** Every letter is ten pixels wide. */
const measure = (text: string) => text.length * 10

const textsOf = (svg: string) => [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text)

test('a picture says its title, unit, notes and source, escaped, with the drawing between them', () => {
  const { svg, width } = captionedSvg(drawing, caption, 'Xã An 95%', measure)
  expect(width).toBe(348)
  expect(svg.match(/<svg/g)).toHaveLength(1)
  expect(svg).not.toContain('<script')
  expect(svg).toContain('<title>Xã &#60;script&#62;alert(1)&#60;/script&#62; &#38; &#34;Bình&#34;</title>')
  const texts = textsOf(svg)
  expect(texts.join(' ')).toContain('% trên số đơn vị · 2025')
  expect(texts.join(' ')).toContain('¹ 2025: chờ số liệu')
  expect(texts.at(-1)).toBe('05/12/2025')
  expect(svg.indexOf('<path')).toBeGreaterThan(svg.indexOf('% trên số đơn vị'))
  expect(svg.indexOf('<path')).toBeLessThan(svg.lastIndexOf('chờ số liệu'))
})

test('long texts break into lines that fit, the last of too many ends with an ellipsis, and the picture grows', () => {
  const long = { ...caption, title: 'Tên rất dài '.repeat(40).trim() }
  const { svg, height } = captionedSvg(drawing, long, '', measure)
  const lines = [...svg.matchAll(/<text [^>]*font-size="22"[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text)
  expect(lines).toHaveLength(4)
  for (const line of lines) expect(measure(line ?? '')).toBeLessThanOrEqual(300)
  expect(lines.at(-1)).toMatch(/…$/)
  expect(height).toBeGreaterThan(captionedSvg(drawing, caption, '', measure).height)
})

test('signs that XML does not know are left out', () => {
  const { svg } = captionedSvg(drawing, { ...caption, subtitle: 'a\u0000b\u000bc\ud800d' }, '', measure)
  expect(textsOf(svg)).toContain('abcd')
})

test('a scale is what was wanted, or what browsers can draw', () => {
  expect(possibleScale(1200, 1137, 4)).toBe(4)
  // 3000 × 3000 at 4× would have 144 million pixels; at 2.66× it has 63.7 million.
  expect(possibleScale(3000, 3000, 4)).toBe(2.66)
  // 16,384 pixels are the longest side: of 10,000 that is 1.63×.
  expect(possibleScale(1200, 10_000, 4)).toBe(1.63)
})
