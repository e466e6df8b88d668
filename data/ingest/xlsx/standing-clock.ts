const realNow = Date.now
let under = 0

/**
 * Runs work for which `Date.now()` stands still. The reader of workbooks (read-excel-file 9.3) measures how long a
 * piece of XML takes, halves the next one when that is over 7 ms, and calls itself for each: on a slow or busy
 * machine the pieces become so small that the calls overflow the stack. With no time passing, pieces only grow.
 */
export async function withStandingClock<T>(work: () => Promise<T>): Promise<T> {
  if (under === 0) {
    const standing = realNow()
    Date.now = () => standing
  }
  under += 1
  try {
    return await work()
  } finally {
    under -= 1
    if (under === 0) Date.now = realNow
  }
}
