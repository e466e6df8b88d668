import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../i18n/use-format.ts'
import { elapsedAt, elapsedText, type Stopwatch, startedAt, toggledAt } from './elapsed.ts'
import classes from './Speaker.module.css'

/** The time of day and the time since the presentation began, which can be stopped and begun again. */
export function Clock() {
  const { t: words } = useTranslation('present')
  const language = useLanguage()
  const [now, setNow] = useState(Date.now)
  const [watch, setWatch] = useState<Stopwatch>(() => startedAt(Date.now()))
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [])
  const time = new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
  })
  return (
    <div className={classes.clock}>
      <span role="timer" aria-label={words('speaker.elapsed')} data-elapsed>
        {elapsedText(elapsedAt(watch, now))}
      </span>
      <button type="button" onClick={() => setWatch(toggledAt(watch, Date.now()))}>
        {watch.since === null ? words('speaker.go') : words('speaker.pause')}
      </button>
      <button type="button" onClick={() => setWatch(startedAt(Date.now()))}>
        {words('speaker.reset')}
      </button>
      <span className={classes.time} title={words('speaker.time')}>
        {time.format(now)}
      </span>
    </div>
  )
}
