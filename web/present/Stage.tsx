import { type ReactNode, useEffect, useRef, useState } from 'react'
import classes from './Slide.module.css'
import { scaleIn, stageHeight, stageWidth } from './stage.ts'

/** Slides, as large as the element around them allows, in the middle of it. */
export function FittedStage({ children }: { children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null)
  const [scale, setScale] = useState(0)
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const measure = () => setScale(scaleIn(element.clientWidth, element.clientHeight))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={frame} className={classes.frame}>
      <div
        style={{
          width: stageWidth * scale,
          height: stageHeight * scale,
          visibility: scale ? undefined : 'hidden',
        }}
      >
        <ScaledStage scale={scale || 1}>{children}</ScaledStage>
      </div>
    </div>
  )
}

/** Slides at a scale, from the upper left corner of the element around them. */
export function ScaledStage({ scale, children }: { scale: number; children: ReactNode }) {
  return (
    <div className={classes.stage} style={{ transform: scale === 1 ? undefined : `scale(${scale})` }}>
      {children}
    </div>
  )
}
