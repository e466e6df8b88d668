import type { ContractId } from '../../data/model/dataset.ts'
import { fileNameOf } from './caption.ts'
import type { TemplateKind } from './template-choice.ts'

/** File names are Vietnamese whatever the language of the page: files go on to others. */
const names: Readonly<Record<TemplateKind, string>> = {
  units: 'danh-sach-don-vi',
  classification: 'phan-loai',
  recognition: 'cong-nhan',
  summary: 'tong-hop',
  indicator: 'chi-so',
  areas: 'dia-ban',
}

/** What files that hold demonstration data begin with. */
export const demonstrationPrefix = 'so-lieu-minh-hoa-'

/** "mau-cong-nhan-2025" for an empty template; the example says of itself that it is demonstration data. */
export function templateName(kind: TemplateKind, year: number, what: 'empty' | 'example'): string {
  return what === 'empty'
    ? `mau-${names[kind]}-${year}`
    : `${demonstrationPrefix}vi-du-${names[kind]}-${year}`
}

/** "cong-nhan-2025-xa-luong-bang"; demonstration data is known by the name already. */
export function exportName(
  contract: ContractId,
  { year, area, demonstration }: { year: number | null; area: string; demonstration: boolean },
): string {
  const parts = [names[contract], year === null ? 'moi-nam' : String(year), fileNameOf(area)]
  return `${demonstration ? demonstrationPrefix : ''}${parts.join('-')}`
}
