import * as z from 'zod/mini'

const At = z.strictObject({
  kind: z.literal('at'),
  slide: z.int().check(z.minimum(0), z.maximum(9999)),
  page: z.int().check(z.minimum(0), z.maximum(9999)),
  black: z.boolean(),
})
const Message = z.union([
  At,
  z.strictObject({ kind: z.literal('hello') }),
  z.strictObject({ kind: z.literal('bye') }),
])

/** What the windows of one presentation tell each other: where they are, and that one has come or gone. */
export type Message = z.infer<typeof Message>

export interface Channel {
  tell: (message: Message) => void
  close: () => void
}

/**
 * Joins the windows of this browser that show a deck. What is no message of ours is not heard.
 */
export function openChannel(deck: string, hear: (message: Message) => void): Channel {
  const channel = new BroadcastChannel(`phong-trao-present-${deck}`)
  channel.onmessage = ({ data }) => {
    const { success, data: message } = Message.safeParse(data)
    if (success) hear(message)
  }
  return { tell: (message) => channel.postMessage(message), close: () => channel.close() }
}
