import type { i18n } from 'i18next'
import historyEn from './history.en.json'
import historyVi from './history.vi.json'
import importEn from './import.en.json'
import importVi from './import.vi.json'
import problemsEn from './problems.en.json'
import problemsVi from './problems.vi.json'
import publishEn from './publish.en.json'
import publishVi from './publish.vi.json'
import templatesEn from './templates.en.json'
import templatesVi from './templates.vi.json'

const texts = {
  import: { vi: importVi, en: importEn },
  history: { vi: historyVi, en: historyEn },
  publish: { vi: publishVi, en: publishEn },
  templates: { vi: templatesVi, en: templatesEn },
  problems: { vi: problemsVi, en: problemsEn },
} as const

/** Adds the texts of the Data page, which come with its code and not with the first view. */
export function addDataTexts(target: i18n): void {
  for (const [name, { vi, en }] of Object.entries(texts)) {
    if (target.hasResourceBundle('vi', name)) continue
    target.addResourceBundle('vi', name, vi)
    target.addResourceBundle('en', name, en)
  }
}
