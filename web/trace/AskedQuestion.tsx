import { Table, Text, Title } from '@mantine/core'
import { useMemo } from 'react'
import { queryOf } from '../../queries/catalog.ts'
import { datasetName } from '../app/dataset-name.ts'
import { type Question, useAnswer } from '../app/question.ts'
import { usePlan } from '../app/use-plan.ts'
import { areaQuestion, useView } from '../app/use-view.ts'
import { useLanguage } from '../i18n/use-format.ts'
import { plainText } from '../ui/plain-text.ts'
import type { Trail } from './figure.ts'
import { parameterLine, saidParameters } from './parameters.ts'
import classes from './Trace.module.css'
import { useTraceText } from './use-trace-text.ts'

interface AskedQuestionProps {
  question: Question
  trail: Trail
}

/** The question by name, its parameters with what they mean, and its SQL. */
export function AskedQuestion({ question, trail }: AskedQuestionProps) {
  const text = useTraceText()
  const { t, words } = text
  const language = useLanguage()
  const { view } = useView()
  const { plan } = usePlan()
  const area = useAnswer(areaQuestion(view)).data?.[0]
  const { scope } = view.dataset
  const whole = useAnswer(areaQuestion({ ...view, area: scope ?? view.area })).data?.[0]
  const { dataset, name } = question
  const names = useMemo(() => {
    const known = [area, whole].flatMap((one) => (one ? [[one.id, one.full_name] as const] : []))
    return new Map<string, string>([
      ...known,
      ...(plan && view.plan ? [[view.plan, plan.title[language]] as const] : []),
    ])
  }, [area, whole, plan, view.plan, language])

  return (
    <section>
      <Title order={3} className={classes.heading}>
        {words('question.title')}
      </Title>
      <Text size="sm">{words('question.asked', { name, dataset: plainText(datasetName(dataset, t)) })}</Text>
      <Table fz="xs" verticalSpacing={2} className={classes.parameters} data-parameters>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{words('question.parameter')}</Table.Th>
            <Table.Th scope="col">{words('question.value')}</Table.Th>
            <Table.Th scope="col">{words('question.means')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {saidParameters(question, names, text).map((one) => (
            <Table.Tr key={one.name} data-parameter={one.name}>
              <Table.Td>{one.label}</Table.Td>
              <Table.Td>
                <code>{one.value === null ? 'NULL' : String(one.value)}</code>
              </Table.Td>
              <Table.Td>{one.means}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="xs" c="dimmed" className={classes.version}>
        {words('question.version')}: <code>{dataset.version}</code>
      </Text>
      <details className={classes.sql}>
        <summary>{words('question.sql')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keyboard */}
        <pre tabIndex={0}>{queryOf(name).sql}</pre>
        <Text size="xs">
          {words('question.traceSql', { name: 'trace/tallies' })} <code>{parameterLine(trail)}</code>
        </Text>
      </details>
    </section>
  )
}
