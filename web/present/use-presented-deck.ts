import { useMemo } from 'react'
import { breaks } from '../../data/model/break.ts'
import { useAnswer } from '../app/question.ts'
import { useView } from '../app/use-view.ts'
import { classesChart } from '../charts/classes.ts'
import { endsChart } from '../charts/ends.ts'
import { heatChart } from '../charts/heat.ts'
import { moversChart } from '../charts/movers.ts'
import { rankingChart } from '../charts/ranking.ts'
import { sectorsChart } from '../charts/sectors.ts'
import { onTiles, tileMap } from '../charts/tile-map.ts'
import { trendChart } from '../charts/trend.ts'
import type { ShownDeck, ShownSlide, SlideContent } from '../deck/slide-content.ts'
import { useCompareText } from '../pages/compare/use-compare-text.ts'
import { compareQuestions, tilesQuestion } from '../pages/compare/questions.ts'
import { overviewQuestions } from '../pages/overview/questions.ts'
import { useTranslation } from 'react-i18next'

export type PresentedDeck =
  | { state: 'waiting' }
  | { state: 'gone' }
  | { state: 'failed'; error: Error; retry: () => void }
  | { state: 'ready'; deck: ShownDeck }

export function usePresentedDeck(_id: string): PresentedDeck {
  const text = useCompareText()
  const { t: words } = useTranslation('map')
  const { view } = useView()
  const o = overviewQuestions(view)
  const c = compareQuestions(view)
  const trend = useAnswer(o.trend).data
  const cls = useAnswer(o.classes).data
  const sectors = useAnswer(o.sectors).data
  const areas = useAnswer(o.areas).data
  const heat = useAnswer(c.heat).data
  const places = useAnswer(tilesQuestion(view)).data
  const deck = useMemo<ShownDeck | null>(() => {
    if (!trend || !cls || !sectors || !areas || !heat || !places) return null
    const { metric, year, compare } = view
    const shared = { metric, year, compare, whole: null, bounds: [], chosen: view.area }
    const ranking = rankingChart(areas, shared, text)
    const tiles = onTiles(places)
    const caption = { title: 'x', subtitle: '% trên tổng số đơn vị thuộc diện · Tỉnh Hưng Yên · 2025 so với 2024', source: '' }
    const chart = (model: any, notes: string | null = null): SlideContent => ({ kind: 'chart', caption, model, notes })
    const list: [string, SlideContent][] = [
      ['Kết quả phong trào toàn dân bảo vệ an ninh Tổ quốc năm 2025 tỉnh Hưng Yên', { kind: 'title', subtitle: 'Hội nghị tổng kết ngày 15/01/2026' }],
      ['Năm 2025 trong một câu', { kind: 'text', paragraphs: ['Năm 2025, toàn tỉnh có 2.871/3.012 đơn vị đạt chuẩn An toàn về ANTT (95,32%), tăng 1,8 điểm % so với năm 2024; phân loại Xuất sắc và Khá 2.655/2.990 (88,80%); không có đơn vị loại Yếu; 79/104 xã, phường điển hình (75,96%), vượt chỉ tiêu 75%.'] }],
      ['Kết quả chính', { kind: 'key_figures', figures: [
        { name: 'Đạt chuẩn An toàn về ANTT', value: '95,3%', ratio: '2.871/3.012', change: '+1,8 điểm % so với 2024', better: true, target: 'Vượt chỉ tiêu trên 90%' },
        { name: 'Xuất sắc và Khá', value: '88,8%', ratio: '2.655/2.990', change: '−0,4 điểm % so với 2024', better: false, target: null },
        { name: 'Loại Yếu', value: '0', ratio: null, change: '0 so với 2024', better: null, target: null },
        { name: 'Xã, phường điển hình', value: '76,0%', ratio: '79/104', change: null, better: null, target: 'Vượt chỉ tiêu 75%' },
        { name: 'Đã đăng ký', value: '1.234.567', ratio: '3.011/3.012', change: '+0,1 điểm %', better: true, target: null },
      ] }],
      ['Diễn biến qua các năm', chart(trendChart(trend, breaks, metric, text))],
      ['Cơ cấu phân loại', chart(classesChart(cls, text))],
      ['Theo loại hình', chart(sectorsChart(sectors, { metric, year, compare }, text), '† Dưới 30 đơn vị: tỷ lệ dao động mạnh, cần đọc kèm số đơn vị.')],
      ['Xã, phường đầu và cuối bảng', chart(endsChart(areas, shared, text))],
      ['Xếp hạng xã, phường', chart(ranking, 'Chấm đậm: năm 2025; chấm rỗng: năm 2024.')],
      ['Biến động nhiều nhất', chart(moversChart(areas, shared, text))],
      ['Theo xã, phường và loại hình', chart(heatChart(heat, areas, { metric, year, chosen: view.area }, text))],
      ...(tiles ? [['Bản đồ ô', chart(tileMap(areas, tiles, shared, { ...text, words }))] as [string, SlideContent]] : []),
      ['Bảng xếp hạng '.padEnd(299, 'rất dài tên này '), { kind: 'table', caption, table: ranking.table, notes: null }],
      ['Mất số liệu', { kind: 'missing', reason: 'Bộ dữ liệu “Số liệu 2024” không còn trên máy. Hãy nạp lại tệp hoặc bỏ trang này.' }],
    ]
    return {
      title: 'Hội nghị tổng kết 2025',
      organisation: { name: 'Công an tỉnh Hưng Yên', emblem: null },
      standing: 'Số liệu theo dữ liệu hiện có',
      slides: list.map(([title, content], index): ShownSlide => ({ id: `s${index}`, number: index + 1, title, content, note: `Nói về ${title}`, source: 'Nguồn: Số liệu minh họa · tính đến 15/12/2025', label: 'DỮ LIỆU MINH HỌA', href: '#/compare?dataset=demo&year=2025&compare=2024' })),
    }
  }, [trend, cls, sectors, areas, heat, places, text, view, words])
  return deck ? { state: 'ready', deck } : { state: 'waiting' }
}
