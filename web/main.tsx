import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { createAnswers } from './app/answers.ts'
import { missingFeatures } from './app/browser-features.ts'
import { openData } from './app/open-data.ts'
import { createPages } from './app/router.tsx'
import { StartFailed } from './app/StartFailed.tsx'
import { takeOver } from './app/take-over.ts'
import { bringTexts, createTexts } from './i18n/setup.ts'

const container = document.getElementById('app')
if (!container) throw new Error('the page has no place for the app')
const texts = createTexts('vi')
const root = createRoot(container)

const missing = missingFeatures()
if (missing.length > 0) {
  document.body.prepend(container)
  root.render(<StartFailed texts={texts} missing={missing} />)
} else {
  start(container).catch((error: unknown) => {
    document.body.prepend(container)
    root.render(<StartFailed texts={texts} error={error} />)
  })
}

/** Not at the top level: pages wait for the script that this is in, and this for the page. */
async function start(place: HTMLElement): Promise<void> {
  const answers = createAnswers()
  const router = createPages()
  const language = /[?&]lang=en\b/.test(location.hash) ? 'en' : 'vi'
  const [data] = await Promise.all([openData(answers), router.load(), bringTexts(texts, language)])
  root.render(<App data={data} answers={answers} router={router} texts={texts} />)
  takeOver(place)
  // Not before the first view stands: the code of these is not needed for it.
  setTimeout(() => void data.get().followed().catch(console.warn), 1000)
}
