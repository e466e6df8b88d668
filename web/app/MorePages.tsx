import { Menu, UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { currentInSight } from './current-in-sight.ts'
import { morePages } from './pages.ts'
import classes from './Shell.module.css'
import { useView } from './use-view.ts'
import { searchOf } from './view.ts'

/** The pages that the line of pages has no room for; says which of them is shown, by its `path`. */
export default function MorePages({ path }: { path: string }) {
  const { t } = useTranslation()
  const { view } = useView()
  const here = morePages.find(({ to }) => path.startsWith(to.replace('/{-$id}', '')))
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <UnstyledButton
          ref={here ? currentInSight : undefined}
          className={classes.page}
          aria-current={here ? 'page' : undefined}
        >
          {t(here?.name ?? 'page.more')} <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {morePages.map(({ to, name }) => (
          <Menu.Item key={to} renderRoot={(props) => <Link {...props} to={to} search={searchOf(view)} />}>
            {t(name)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
