import { longestEmblem } from '../../../data/deck/organisation.ts'

/** Largest file that is read, and longest side of the emblem that is kept, in pixels. */
export const mostEmblemMb = 10
const longestSide = 512

/** Why a file is no emblem. */
export class EmblemError extends Error {
  constructor(
    readonly fault: 'not_image' | 'too_large',
    readonly file: string,
    /** In MB. */
    readonly size: number,
  ) {
    super(`${file}: ${fault}`)
    this.name = 'EmblemError'
  }
}

/** The first bytes of a PNG and of a JPEG; what a file is called says nothing. */
const isPng = (head: Uint8Array) => [0x89, 0x50, 0x4e, 0x47].every((byte, at) => head[at] === byte)
const isJpeg = (head: Uint8Array) => head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff

/** Whether bytes begin as a picture that can be an emblem. */
export const isPicture = (head: Uint8Array): boolean => isPng(head) || isJpeg(head)

/**
 * A picture drawn anew, so small that decks can carry it, as PNG data URL (JPEG where that is too long). Throws
 * {@link EmblemError} on a file that is too large, or no PNG or JPEG that can be read.
 */
export async function emblemOf(file: File): Promise<string> {
  const megabytes = file.size / 1_000_000
  if (megabytes > mostEmblemMb) throw new EmblemError('too_large', file.name, megabytes)
  const refuse = () => new EmblemError('not_image', file.name, megabytes)
  if (!isPicture(new Uint8Array(await file.slice(0, 4).arrayBuffer()))) throw refuse()
  const picture = await createImageBitmap(file).catch(() => {
    throw refuse()
  })
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const png = canvas.toDataURL('image/png')
  const url = png.length <= longestEmblem ? png : canvas.toDataURL('image/jpeg', 0.9)
  if (url.length > longestEmblem) throw new EmblemError('too_large', file.name, megabytes)
  return url
}
