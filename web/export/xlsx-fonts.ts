import type { Feature } from 'write-excel-file/universal'

/** What a font is made of in the order of the format, ECMA-376 part 1, 18.8.22. */
const order = ['b', 'i', 'strike', 'u', 'sz', 'color', 'name', 'family', 'scheme']

/** Fonts as the format has them: the library writes their parts in another order. To be the last that changes them. */
export const fontFeature: Feature<Blob> = {
  files: {
    transform: {
      'xl/styles.xml': {
        transform: (markup) =>
          markup.replace(/<font>(.*?)<\/font>/g, (_, parts: string) => {
            const placeOf = (part: string) => order.indexOf(/^<(\w+)/.exec(part)?.[1] ?? '')
            const sorted = [...parts.matchAll(/<[^>]+\/>/g)].map(([part]) => part)
            return `<font>${sorted.sort((a, b) => placeOf(a) - placeOf(b)).join('')}</font>`
          }),
      },
    },
  },
}
