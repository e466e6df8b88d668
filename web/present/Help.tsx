import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { keyName } from './Controls.tsx'
import { keysOf } from './keys.ts'
import classes from './Show.module.css'

/** The keys of a presentation. */
export function Help({ onClose }: { onClose: () => void }) {
  const { t: words } = useTranslation('present')
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const names = Object.keys(keysOf) as (keyof typeof keysOf)[]
  return (
    <dialog ref={dialog} className={classes.help} aria-labelledby="present-help" onClose={onClose}>
      <h2 id="present-help">{words('help.title')}</h2>
      <dl>
        {names.map((action) => (
          <div key={action}>
            <dt>
              {keysOf[action].map((key) => (
                <kbd key={key}>{keyName(key)}</kbd>
              ))}
            </dt>
            <dd>{words(`action.${action}`)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>1…9</kbd>
            <kbd>Enter</kbd>
          </dt>
          <dd>{words('help.jump')}</dd>
        </div>
      </dl>
      <p>{words('help.charts')}</p>
      <form method="dialog">
        <button type="submit" className={classes.button}>
          {words('control.close')}
        </button>
      </form>
    </dialog>
  )
}
