import { Badge } from '@mantine/core'
import {
  IconArrowUpRight,
  IconCheck,
  IconClock,
  IconEye,
  IconMinus,
  IconQuestionMark,
  IconTrendingDown,
  IconX,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Standing } from './rules.ts'

const looks = {
  met: { Icon: IconCheck, color: '#0b5f4a', filled: true },
  metNow: { Icon: IconCheck, color: '#0b5f4a', filled: false },
  not_met: { Icon: IconX, color: '#a5310f', filled: true },
  notMetNow: { Icon: IconX, color: '#a5310f', filled: false },
  onPath: { Icon: IconArrowUpRight, color: '#0b5f4a', filled: false },
  offPath: { Icon: IconTrendingDown, color: '#a5310f', filled: false },
  onTheWay: { Icon: IconClock, color: '#4b5563', filled: false },
  not_applicable: { Icon: IconMinus, color: '#4b5563', filled: false },
  shown: { Icon: IconEye, color: '#4b5563', filled: false },
  no_data: { Icon: IconQuestionMark, color: '#4b5563', filled: false },
} as const

/** How a rule stands: by sign, word and colour; what is only so for now is drawn hollow. */
export function StandingBadge({ standing }: { standing: Standing }) {
  const { t } = useTranslation('targets')
  const { Icon, color, filled } = looks[standing]
  return (
    <Badge
      data-standing={standing}
      color={color}
      variant={filled ? 'filled' : 'outline'}
      radius="sm"
      tt="none"
      leftSection={<Icon size={13} aria-hidden />}
      styles={{ root: { maxWidth: 'none' }, label: { overflow: 'visible' } }}
    >
      {t(`state.${standing}`)}
    </Badge>
  )
}
