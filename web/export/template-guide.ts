import type { TFunction } from 'i18next'
import type { Column } from '../../data/contracts/contract.ts'
import type vi from '../i18n/templates.vi.json'
import { hasDistricts, type TemplateChoice } from './template-choice.ts'
import { wordsOf } from './template-lists.ts'
import type { XlsxSheet } from './xlsx.ts'

type Texts = TFunction<'templates'>

/** Each column of a template: whether it has to be filled, what it holds, what may be written. */
export function guideSheet(choice: TemplateChoice, columns: readonly Column[], t: Texts): XlsxSheet {
  const sheet = t(`sheet.${choice.kind}`)
  return {
    name: t('sheet.guide'),
    titles: [
      t('guide.title', { what: t(`contract.${choice.kind}`) }),
      t(`guide.${rowText(choice)}`, { sheet }),
      t(choice.kind === 'areas' ? 'guide.blankAreas' : 'guide.blank'),
      t('guide.total'),
      t('guide.personal'),
    ],
    columns: [
      { heading: t('guide.column'), width: 32, format: 'prose' },
      { heading: t('guide.required'), width: 12, format: 'prose' },
      { heading: t('guide.about'), width: 60, format: 'prose' },
      { heading: t('guide.allowed'), width: 50, format: 'prose' },
    ],
    rows: columns.map((column) => [
      column.heading,
      t(column.required ? 'guide.yes' : 'guide.no'),
      // A test holds that every column of every contract has its text.
      t(`column.${column.id as keyof typeof vi.column}`),
      allowed(column, choice, t),
    ]),
  }
}

function rowText({ kind }: TemplateChoice) {
  if (kind === 'areas') return 'rowAreas'
  return kind === 'summary' ? 'rowSummary' : kind === 'indicator' ? 'rowIndicator' : 'rowUnits'
}

function allowed(column: Column, choice: TemplateChoice, t: Texts): string {
  const words = wordsOf(column, hasDistricts(choice)).join('; ')
  const [first] = choice.communes
  switch (column.type) {
    case 'sector':
    case 'level':
    case 'class':
    case 'yes_no':
    case 'indicator':
    case 'area_kind':
      return t('allowed.words', { words })
    case 'sectors':
      return t('allowed.sectors', { words })
    case 'text':
      return first && (column.id === 'commune' || column.id === 'area')
        ? t('allowed.commune', { name: first.name })
        : t('allowed.text')
    default:
      return t(`allowed.${column.type}`)
  }
}
