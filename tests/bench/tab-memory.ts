import { readdirSync, readFileSync } from 'node:fs'

/**
 * Most memory that any tab of a browser has held so far, in bytes, as the system counts it; null where the
 * system does not tell (only Linux does). `root` is the browser's process or the one that started it.
 */
export function peakTabMemory(root: number): number | null {
  if (process.platform !== 'linux') return null
  const processes = readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return []
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8')
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8')
      const field = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
      return [{ id: Number(name), parent: field('PPid'), peak: field('VmHWM') * 1024, command }]
    } catch {
      // It has ended meanwhile.
      return []
    }
  })
  const ours = new Set([root])
  // Children come after their parents often, not always: look until no more are found.
  for (let before = 0; before !== ours.size; ) {
    before = ours.size
    for (const { id, parent } of processes) if (ours.has(parent)) ours.add(id)
  }
  const tabs = processes.filter(
    ({ id, command }) =>
      ours.has(id) &&
      command.includes('--type=renderer') &&
      !/--extension-process|--top-chrome/.test(command),
  )
  return tabs.length === 0 ? null : Math.max(...tabs.map(({ peak }) => peak))
}
