/** A stopwatch: milliseconds gathered before it was last set going, and since when it goes; null while it stands. */
export interface Stopwatch {
  gathered: number
  since: number | null
}

export const startedAt = (now: number): Stopwatch => ({ gathered: 0, since: now })

/** Milliseconds that it has run; a clock that was set back takes nothing away. */
export const elapsedAt = ({ gathered, since }: Stopwatch, now: number): number =>
  gathered + (since === null ? 0 : Math.max(0, now - since))

/** Stopped where it ran, going where it stood. */
export const toggledAt = (watch: Stopwatch, now: number): Stopwatch =>
  watch.since === null ? { ...watch, since: now } : { gathered: elapsedAt(watch, now), since: null }

/** "05:07", "1:05:07" from milliseconds. */
export function elapsedText(elapsed: number): string {
  const seconds = Math.floor(elapsed / 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return `${hours > 0 ? `${hours}:` : ''}${two(minutes)}:${two(seconds % 60)}`
}
