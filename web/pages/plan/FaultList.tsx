import { Anchor, Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../i18n/use-format.ts'
import { type DraftFault, reasonIn, valueAt, withEnglish } from './draft/checks.ts'
import { namedField, partOf, ruleNumber } from './draft/fault-places.ts'
import { useEditor } from './editor-context.ts'
import classes from './PlanPage.module.css'

/** All that is to be filled in or mended before the plan can be saved; each leads to its field. */
export function FaultList({ onJump }: { onJump: (field: string) => void }) {
  const { t } = useTranslation('planEditor')
  const language = useLanguage()
  const { faults, draft, edit, tried } = useEditor()
  if (faults.length === 0) return <p className={classes.good}>{t('faults.none')}</p>
  const reason = ({ field, isEmpty, reason: said }: DraftFault) => {
    if (!isEmpty) return reasonIn(language, said)
    // A rule that needs one of two fields is refused at the first, which is empty then.
    return field === 'targets' ? reasonIn(language, said) : t('faults.empty')
  }
  const noEnglish = faults.some(
    ({ field, isEmpty }) =>
      isEmpty && field.endsWith('.en') && Boolean(valueAt(draft, field.replace(/en$/, 'vi'))),
  )
  return (
    <details className={classes.faults} open={tried || undefined} data-faults={faults.length}>
      <summary>{t('faults.count', { count: faults.length })}</summary>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.field} ${fault.reason}`}>
            <Anchor component="button" type="button" size="sm" onClick={() => onJump(fault.field)}>
              {place(fault.field)}
            </Anchor>{' '}
            {reason(fault)}
          </li>
        ))}
      </ul>
      {noEnglish && (
        <Button size="xs" variant="default" onClick={() => edit(withEnglish(draft), 'english')}>
          {t('faults.english')}
        </Button>
      )}
    </details>
  )

  function place(field: string): string {
    const number = ruleNumber(field)
    const found = namedField(field)
    const name = found && t(`fieldName.${found.name}`)
    const words = found?.language ? t(`language.${found.language}`, { label: name }) : name
    const [, partAt] = /\.parts\[(\d+)\]\./.exec(field) ?? []
    return [
      `${t(`part.${partOf(field)}`)}${number === null ? '' : ` ${number}`}`,
      partAt === undefined ? null : t('quota.part', { number: Number(partAt) + 1 }),
      words,
    ]
      .filter(Boolean)
      .join(' › ')
  }
}
