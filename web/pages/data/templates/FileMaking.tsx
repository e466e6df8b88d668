import { Text } from '@mantine/core'

/** How the making of a file went; read out as it changes. */
export function FileMaking({ said }: { said: { text: string; failed: boolean } | null }) {
  return (
    <Text size="sm" role="status" aria-live="polite" c={said?.failed ? 'red.9' : 'dimmed'}>
      {said?.text ?? ''}
    </Text>
  )
}
