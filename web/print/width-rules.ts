/** Pixels of an `em` in a media query, whatever the page's own font is. */
const em = 16

/** As they are written by hand, `(max-width: 40em)`, and as the build shortens them, `(width <= 40em)`. */
const widthTest = /\((?:(min|max)-width\s*:|width\s*(>=|<=|>|<))\s*([\d.]+)(em|rem|px)\s*\)/g

/**
 * Whether a media query of widths alone holds at a width in CSS pixels; null for any other query.
 */
export function holdsAt(query: string, width: number): boolean | null {
  const rest = query.replace(widthTest, '').replace(/\b(?:only|screen|all|and)\b/g, '')
  const tests = [...query.matchAll(widthTest)]
  if (tests.length === 0 || rest.trim() !== '') return null
  return tests.every(([, bound, sign, value, unit]) => {
    const pixels = Number(value) * (unit === 'px' ? 1 : em)
    if (sign === '>') return width > pixels
    if (sign === '<') return width < pixels
    return bound === 'min' || sign === '>=' ? width >= pixels : width <= pixels
  })
}

/** All rules of widths in force, in layers and other groups, too. */
function mediaRules(rules: CSSRuleList): CSSMediaRule[] {
  return [...rules].flatMap((rule) => {
    const own = rule instanceof CSSMediaRule ? [rule] : []
    return rule instanceof CSSGroupingRule ? [...own, ...mediaRules(rule.cssRules)] : own
  })
}

/**
 * Has the rules for narrow and wide windows go by a width instead of by the window's: the page is measured as paper
 * will have it while it still stands on the screen.
 *
 * @returns Gives them back to the window.
 */
export function ruleByWidth(width: number): () => void {
  const changed: [CSSMediaRule, string][] = []
  for (const sheet of document.styleSheets) {
    for (const rule of mediaRules(sheet.cssRules)) {
      const query = rule.media.mediaText
      const holds = holdsAt(query, width)
      if (holds === null) continue
      changed.push([rule, query])
      rule.media.mediaText = holds ? 'all' : 'not all'
    }
  }
  return () => {
    for (const [rule, query] of changed) rule.media.mediaText = query
  }
}
