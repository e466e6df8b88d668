import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { type Action, actionOf } from './keys.ts'

/** Digits are forgotten after a while, so that an old one does not become part of a new number. */
const patience = 4000

/**
 * Hears the keys of a presentation. A chart that has the focus keeps the arrow keys to itself, until Escape takes
 * the focus from it; buttons and links keep Enter and space.
 *
 * @returns The digits typed so far.
 */
export function useKeys(act: (action: Exclude<Action, { digit: string }>) => void): string {
  const [typed, setTyped] = useState('')
  const forget = useRef<ReturnType<typeof setTimeout>>(undefined)
  const onAction = useEffectEvent(act)
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    const { target, key } = event
    if (target instanceof HTMLElement) {
      if (target.closest('input, textarea, select, [contenteditable]')) return
      if ((key === 'Enter' || key === ' ') && typed === '' && target.closest('a, button')) return
      if (key === 'Escape' && target.closest('[role="application"]')) {
        target.blur()
        return
      }
    }
    const action = actionOf(event, typed)
    if (action === null) return
    event.preventDefault()
    clearTimeout(forget.current)
    if (typeof action === 'object' && 'digit' in action) {
      setTyped(`${typed}${action.digit}`.slice(-4))
      forget.current = setTimeout(() => setTyped(''), patience)
      return
    }
    setTyped('')
    // Escape takes back what was typed before it leaves anything.
    if (action === 'leave' && typed !== '') return
    onAction(action)
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => onKey(event)
    addEventListener('keydown', hear)
    return () => {
      removeEventListener('keydown', hear)
      clearTimeout(forget.current)
    }
  }, [])
  return typed
}
