/** Milliseconds between two reports: a few times a second is all that an eye can follow. */
const pace = 200

/** Passes progress on at most a few times a second, however often it is told. */
export function pacedProgress(progress: ((share: number) => void) | undefined): (share: number) => void {
  let reported = Date.now()
  return (share) => {
    const now = Date.now()
    if (!progress || now - reported < pace) return
    reported = now
    progress(share)
  }
}
