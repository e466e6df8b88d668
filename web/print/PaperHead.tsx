import { Patterns } from './Patterns.tsx'
import classes from './Print.module.css'

interface PaperHeadProps {
  title: string
  /** Empty where the data is no demonstration. */
  label: string
  filters: string
  source: string
}

/** What the first sheet of a page begins with. */
export function PaperHead({ title, label, filters, source }: PaperHeadProps) {
  return (
    <header className={classes.head} data-paper-head>
      <Patterns />
      {label && <strong className={classes.label}>{label}</strong>}
      <h1 className={classes.title}>{title}</h1>
      {filters && <p className={classes.line}>{filters}</p>}
      <p className={classes.line}>{source}</p>
    </header>
  )
}
