import {
  IconAppWindow,
  IconArrowLeft,
  IconArrowRight,
  IconArrowUpRight,
  IconDoorExit,
  IconHelp,
  IconMaximize,
  IconMinimize,
  IconMoon,
  IconPointer,
  IconPrinter,
  IconSquareFilled,
  IconSun,
} from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keysOf } from './keys.ts'
import classes from './Show.module.css'

type Named = keyof typeof keysOf

interface ControlsProps {
  actions: Record<Named, () => void>
  states: { full: boolean; dark: boolean; black: boolean; laser: boolean }
  can: { full_screen: boolean; open: boolean }
  /** "5/20". */
  count: string
  /** Pages of this slide: beyond one there are keys that pass over them. */
  parts: number
}

/** How long after the last move of the mouse they are gone. */
const rest = 2500

/** The keys' actions for the mouse: there while it moves, or while the focus is in them. */
export function Controls({ actions, states, can, count }: ControlsProps) {
  const { t: words } = useTranslation('present')
  const [moving, setMoving] = useState(true)
  useEffect(() => {
    let timer = setTimeout(() => setMoving(false), rest)
    const stir = () => {
      setMoving(true)
      clearTimeout(timer)
      timer = setTimeout(() => setMoving(false), rest)
    }
    addEventListener('pointermove', stir)
    return () => {
      removeEventListener('pointermove', stir)
      clearTimeout(timer)
    }
  }, [])
  const button = (action: Named, icon: ReactNode, pressed?: boolean) => (
    <button
      type="button"
      className={classes.control}
      aria-label={words(`action.${action}`)}
      aria-pressed={pressed}
      title={`${words(`action.${action}`)} (${keyName(keysOf[action][0])})`}
      onClick={actions[action]}
    >
      {icon}
    </button>
  )
  return (
    <div
      className={classes.controls}
      data-moving={moving || undefined}
      role="toolbar"
      aria-label={words('control.all')}
    >
      {button('previous', <IconArrowLeft />)}
      <span className={classes.count}>{count}</span>
      {button('next', <IconArrowRight />)}
      {can.open && button('open', <IconArrowUpRight />)}
      {button('laser', <IconPointer />, states.laser)}
      {button('black', <IconSquareFilled />, states.black)}
      {button('dark', states.dark ? <IconSun /> : <IconMoon />, states.dark)}
      {button('speaker', <IconAppWindow />)}
      {can.full_screen &&
        button('full_screen', states.full ? <IconMinimize /> : <IconMaximize />, states.full)}
      {button('print', <IconPrinter />)}
      {button('help', <IconHelp />)}
      {button('leave', <IconDoorExit />)}
    </div>
  )
}

const signs: Record<string, string> = {
  ...{ ArrowRight: '→', ArrowDown: '↓', ArrowLeft: '←', ArrowUp: '↑', ' ': 'Space', Escape: 'Esc' },
}
/** A key as it is printed on a keyboard. */
export const keyName = (key: string): string => signs[key] ?? (key.length === 1 ? key.toUpperCase() : key)
