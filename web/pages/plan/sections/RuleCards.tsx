import { ActionIcon, Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconCopy, IconPlus, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../i18n/use-format.ts'
import { freeId } from '../../../store/own-plans.ts'
import { ruleIds } from '../draft/plan-ids.ts'
import { elementId, useEditor } from '../editor-context.ts'
import classes from '../PlanPage.module.css'
import type { Head } from './RuleHead.tsx'
import { RuleResult } from './RuleResult.tsx'

interface RuleCardsProps<Rule extends Head> {
  /** Name of the list in the plan. */
  list: 'targets' | 'quotas' | 'deadlines' | 'authority'
  rules: readonly Rule[]
  blank: () => Rule
  onChange: (rules: Rule[], field: string) => void
  children: (rule: Rule, field: string, onRule: (rule: Rule, field: string) => void) => ReactNode
}

/** The rules of one kind, folded up one by one, with what can be done to each. */
export function RuleCards<Rule extends Head>({
  list,
  rules,
  blank,
  onChange,
  children,
}: RuleCardsProps<Rule>) {
  const { t } = useTranslation('planEditor')
  const language = useLanguage()
  const { draft, faults, jumped } = useEditor()
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set(rules.length === 1 ? [0] : []))
  const [seen, setSeen] = useState<typeof jumped>(null)
  if (jumped !== seen) {
    setSeen(jumped)
    const at = rules.findIndex((_, index) => jumped?.field.startsWith(`${list}[${index}]`))
    if (at >= 0) setOpened(new Set([...opened, at]))
  }
  const show = (at: number, isOpen: boolean) => {
    const next = new Set(opened)
    if (isOpen) next.add(at)
    else next.delete(at)
    setOpened(next)
  }
  const move = (at: number, to: number) => {
    const [rule, other] = [rules[at], rules[to]]
    if (!rule || !other) return
    onChange(rules.with(at, other).with(to, rule), `${list} move`)
    setOpened(new Set([...opened].map((one) => (one === at ? to : one === to ? at : one))))
  }
  const add = (rule: Rule) => {
    onChange([...rules, rule], `${list} add ${rules.length}`)
    setOpened(new Set([...opened, rules.length]))
  }
  const copy = (rule: Rule) => add({ ...rule, id: freeId(rule.id || 'rule', new Set(ruleIds(draft))) })
  const remove = (at: number) => {
    onChange(rules.toSpliced(at, 1), `${list} remove ${rules.length}`)
    setOpened(new Set([...opened].filter((one) => one !== at).map((one) => (one > at ? one - 1 : one))))
  }

  return (
    <div className={classes.cards}>
      {rules.map((rule, at) => {
        const field = `${list}[${at}]`
        const own = faults.filter((fault) => fault.field.startsWith(field)).length
        const name = rule.wording[language] || rule.wording.vi || t('rule.unnamed')
        const acts = [
          { act: 'up', Icon: IconArrowUp, disabled: at === 0, go: () => move(at, at - 1) },
          { act: 'down', Icon: IconArrowDown, disabled: at === rules.length - 1, go: () => move(at, at + 1) },
          { act: 'copy', Icon: IconCopy, disabled: false, go: () => copy(rule) },
          { act: 'remove', Icon: IconTrash, disabled: false, go: () => remove(at) },
        ] as const
        return (
          <details
            // biome-ignore lint/suspicious/noArrayIndexKey: ids change while they are typed.
            key={at}
            className={classes.card}
            open={opened.has(at)}
            data-rule={rule.id}
            onToggle={(event) => {
              if (event.target === event.currentTarget) show(at, event.currentTarget.open)
            }}
          >
            <summary className={classes.summary} id={elementId(field)}>
              <span className={classes.name}>
                {at + 1}. {name}
              </span>
              {own > 0 && <span className={classes.wrong}>{t('rule.faults', { count: own })}</span>}
              {(list === 'targets' || list === 'quotas') && <RuleResult rule={rule.id} />}
            </summary>
            {opened.has(at) && (
              <div className={classes.body}>
                {children(rule, field, (next, changed) => onChange(rules.with(at, next), changed))}
                <div className={classes.acts}>
                  {acts.map(({ act, Icon, disabled, go }) => (
                    <ActionIcon
                      key={act}
                      variant="default"
                      disabled={disabled}
                      onClick={go}
                      title={t(`rule.${act}`)}
                      aria-label={t(`rule.${act}Of`, { rule: name })}
                    >
                      <Icon size={16} />
                    </ActionIcon>
                  ))}
                </div>
              </div>
            )}
          </details>
        )
      })}
      <div>
        <Button
          id={elementId(list)}
          size="sm"
          variant="default"
          leftSection={<IconPlus size={16} />}
          onClick={() => add(blank())}
        >
          {t(`add.${list}`)}
        </Button>
      </div>
    </div>
  )
}
