/** How long charts may take to draw themselves before the prerendered ones go all the same. */
const patience = 4000

/**
 * Puts the app in the place of the prerendered view once its charts are drawn, so that nothing flickers.
 * Until then the app is laid out behind it, out of sight and out of reach.
 */
export function takeOver(container: HTMLElement): void {
  const first = document.getElementById('first-view')
  if (!first) return
  const shown = !document.documentElement.hasAttribute('data-other-view') && first.childElementCount > 0
  if (!shown) {
    first.remove()
    return
  }
  container.dataset.behind = ''
  container.inert = true
  const began = performance.now()
  const look = () => {
    const drawn = container.querySelectorAll('[data-painted]').length
    const waiting = container.querySelectorAll('[data-loading]').length
    const expected = first.querySelectorAll('svg[data-chart]').length
    const late = performance.now() - began > patience
    if (!late && (drawn < expected || waiting > 0)) {
      requestAnimationFrame(look)
      return
    }
    first.remove()
    delete container.dataset.behind
    container.inert = false
    performance.mark('app-took-over')
  }
  requestAnimationFrame(look)
}
