import { useEffect, useState } from 'react'

/** Whether the app fills the screen, and how to change that; null where the browser cannot. */
export function useFullScreen(): { full: boolean; toggle: (() => void) | null } {
  const [full, setFull] = useState(document.fullscreenElement !== null)
  useEffect(() => {
    const follow = () => setFull(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', follow)
    return () => document.removeEventListener('fullscreenchange', follow)
  }, [])
  // The whole document: tooltips and menus of the app stay in sight, and it lasts while one goes through to names.
  const toggle = () => {
    const done = full ? document.exitFullscreen() : document.documentElement.requestFullscreen()
    done.catch(console.warn)
  }
  return { full, toggle: document.fullscreenEnabled ? toggle : null }
}
