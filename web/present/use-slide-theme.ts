import { useEffect, useState } from 'react'

const key = 'phong-trao-slides'
const kept = () => {
  try {
    return localStorage.getItem(key) === 'dark'
  } catch {
    return false
  }
}

/** Whether slides are light on dark: kept for this browser, since it is the hall that asks for it. */
export function useSlideTheme(): { dark: boolean; setDark: (dark: boolean) => void } {
  const [dark, setDark] = useState(kept)
  useEffect(() => {
    document.documentElement.dataset.slides = dark ? 'dark' : 'light'
    return () => {
      delete document.documentElement.dataset.slides
    }
  }, [dark])
  const set = (next: boolean) => {
    setDark(next)
    try {
      localStorage.setItem(key, next ? 'dark' : 'light')
    } catch {
      // Kept for this window only.
    }
  }
  return { dark, setDark: set }
}
