import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { useData } from './data-context.tsx'
import { question, useAnswer } from './question.ts'
import { changeView, resolveView, searchOf, type View, type ViewProblem } from './view.ts'

/** The question whose empty answer says that an area is not to be had in a view. */
export const areaQuestion = (view: View) =>
  question(view.dataset, 'filters/area', {
    area: view.area,
    year: view.year,
    compare_year: view.compare,
    basis: view.basis,
    scope: view.dataset.scope,
  })

export interface UsedView {
  view: View
  problems: ViewProblem[]
  /** Goes to a changed view; `path` to another page. */
  go: (change: Partial<View>, path?: string) => void
}

/** The view that the address means, and how to change it. */
export function useView(): UsedView {
  const { manifest } = useData()
  const search = useSearch({ from: '__root__' })
  const navigate = useNavigate()
  const meant = useMemo(() => resolveView(search, manifest), [search, manifest])
  const area = useAnswer(areaQuestion(meant.view))

  const { view, problems } = useMemo(() => {
    const home = meant.view.dataset.home_area
    if (area.data?.length !== 0 || meant.view.area === home) return meant
    return {
      view: { ...meant.view, area: home },
      problems: [...meant.problems, { parameter: 'area' as const, value: meant.view.area }],
    }
  }, [meant, area.data])

  const go = useCallback(
    (change: Partial<View>, path = '.') => {
      const search = searchOf(changeView(view, change))
      // Other data may be of another province, with a plan of its own.
      const leaves = change.dataset && change.dataset.id !== view.dataset.id && change.plan === undefined
      if (leaves) delete search.plan
      void navigate({ to: path, search })
    },
    [navigate, view],
  )
  return { view, problems, go }
}
