/** The opening tags of a name, whatever namespace prefix the program gave it. */
export const tags = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<(?:\\w+:)?${name}(?:\\s(?:[^>"']|"[^"]*"|'[^']*')*)?>`, 'g')) ?? []

/** An attribute of a tag as it is written, entities and all. */
export function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s(?:\\w+:)?${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return found?.[1] ?? found?.[2]
}
