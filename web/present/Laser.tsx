import { useEffect, useRef } from 'react'
import classes from './Show.module.css'

/** A red dot in place of the mouse. Moved without drawing anything again. */
export function Laser() {
  const dot = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const follow = ({ clientX, clientY }: PointerEvent) => {
      if (!dot.current) return
      dot.current.style.transform = `translate(${clientX}px, ${clientY}px)`
      dot.current.style.visibility = 'visible'
    }
    addEventListener('pointermove', follow)
    document.documentElement.dataset.laser = ''
    return () => {
      removeEventListener('pointermove', follow)
      delete document.documentElement.dataset.laser
    }
  }, [])
  return <div ref={dot} className={classes.laser} data-laser-dot aria-hidden />
}
