import { Anchor, Table, Text, Title } from '@mantine/core'
import { useFirstRows } from '../ui/use-first-rows.tsx'
import classes from './Trace.module.css'
import { levelText, placeName, sectorText, type Tally, tallyKey, tallyName } from './tally.ts'
import { useTraceText } from './use-trace-text.ts'

interface TallyTableProps {
  tallies: readonly Tally[]
  year: number
  /** The tally whose rows are looked at; null for those of all. */
  chosen: Tally | null
  onChoose: (tally: Tally | null) => void
}

/** The tallies that add up to a figure, with their sum; choosing one leaves only its rows below. */
export function TallyTable({ tallies, year, chosen, onChoose }: TallyTableProps) {
  const text = useTraceText()
  const { words, format } = text
  const { shown, more } = useFirstRows(tallies, 100)
  const [whole] = tallies
  const title = words('tallies.title', { number: format.count(tallies.length) })
  return (
    <section>
      <Title order={3} className={classes.heading}>
        {title}
      </Title>
      <Text size="sm">{whole ? words('tallies.about', { year }) : words('tallies.none')}</Text>
      {whole && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keyboard
        <section className={classes.scroll} tabIndex={0} aria-label={title}>
          <Table fz="sm" verticalSpacing={3} stickyHeader className={classes.tallies} data-tallies>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{words('tallies.area')}</Table.Th>
                <Table.Th scope="col">{words('tallies.sector')}</Table.Th>
                <Table.Th scope="col">{words('tallies.level')}</Table.Th>
                <Table.Th scope="col" ta="right">
                  {words('tallies.k')}
                </Table.Th>
                <Table.Th scope="col" ta="right">
                  {words('tallies.n')}
                </Table.Th>
                <Table.Th scope="col" ta="right">
                  {words('tallies.percent')}
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              <Table.Tr className={classes.sum} data-sum>
                <Table.Th scope="row" colSpan={3}>
                  {words(whole.open_k > 0 || (whole.open_n ?? 0) > 0 ? 'tallies.sure' : 'tallies.sum')}
                </Table.Th>
                <Table.Td ta="right">{format.count(whole.whole_k)}</Table.Td>
                <Table.Td ta="right">{format.count(whole.whole_n)}</Table.Td>
                <Table.Td ta="right">{format.percent(whole.whole_percent, 2)}</Table.Td>
              </Table.Tr>
              {shown.map((tally) => {
                const isChosen = chosen !== null && tallyKey(tally) === tallyKey(chosen)
                return (
                  <Table.Tr
                    key={`${tallyKey(tally)}${tally.is_part}`}
                    data-tally={tallyKey(tally)}
                    data-chosen={isChosen || undefined}
                    data-part={tally.is_part || undefined}
                  >
                    <Table.Td>
                      <Anchor
                        component="button"
                        type="button"
                        size="sm"
                        ta="left"
                        aria-pressed={isChosen}
                        title={words('tallies.choose', { tally: tallyName(tally, text) })}
                        onClick={() => onChoose(isChosen ? null : tally)}
                      >
                        {placeName(tally)}
                      </Anchor>
                      {tally.is_part && <small>{words('tallies.part')}</small>}
                      {!tally.is_part && !tally.exact && <small>{words('tallies.crossing')}</small>}
                    </Table.Td>
                    <Table.Td>{sectorText(tally.sector, text)}</Table.Td>
                    <Table.Td>{levelText(tally.level, text)}</Table.Td>
                    <Table.Td ta="right">{format.count(tally.k)}</Table.Td>
                    <Table.Td ta="right">{format.count(tally.n)}</Table.Td>
                    <Table.Td ta="right">{format.percent(tally.percent, 1)}</Table.Td>
                  </Table.Tr>
                )
              })}
            </Table.Tbody>
          </Table>
          {more}
        </section>
      )}
    </section>
  )
}
