/** A ref for what lists pages: on a phone their line is pushed aside, and the page that is shown is to be in sight. */
export function currentInSight(list: HTMLElement | null): void {
  const current = list?.ariaCurrent ? list : list?.querySelector('[aria-current="page"]')
  current?.scrollIntoView({ block: 'nearest', inline: 'center' })
}
