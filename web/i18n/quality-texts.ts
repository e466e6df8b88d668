import type { i18n } from 'i18next'
import problemsEn from './problems.en.json'
import problemsVi from './problems.vi.json'
import qualityEn from './quality.en.json'
import qualityVi from './quality.vi.json'

const texts = {
  quality: { vi: qualityVi, en: qualityEn },
  // A rule has the name that it has when a file is read.
  problems: { vi: problemsVi, en: problemsEn },
} as const

/** Adds the texts of the Data quality page, which come with its code and not with the first view. */
export function addQualityTexts(target: i18n): void {
  for (const [name, { vi, en }] of Object.entries(texts)) {
    if (target.hasResourceBundle('vi', name)) continue
    target.addResourceBundle('vi', name, vi)
    target.addResourceBundle('en', name, en)
  }
}
