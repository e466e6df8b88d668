/** What the app cannot do without, by the name a browser maker gives it. */
const features = {
  WebAssembly: () => typeof WebAssembly === 'object',
  'Web Workers': () => typeof Worker === 'function',
  DecompressionStream: () => typeof DecompressionStream === 'function',
  ResizeObserver: () => typeof ResizeObserver === 'function',
}

/** Names of the features this browser lacks. */
export function missingFeatures(): string[] {
  return Object.entries(features).flatMap(([name, there]) => (there() ? [] : [name]))
}
