import { Alert } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'

/** Something the reader should know before reading on, with what to do about it. */
export function Notice({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <Alert
      variant="light"
      color="yellow"
      styles={{ title: { color: 'var(--ink)' }, message: { color: 'var(--ink)' } }}
      icon={<IconInfoCircle />}
      {...(title ? { title } : {})}
      role="status"
      p="xs"
    >
      {children}
    </Alert>
  )
}
