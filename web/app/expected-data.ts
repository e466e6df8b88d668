import { workspaceId } from '../store/workspace-ground.ts'
import { isMarked } from '../store/workspace-mark.ts'

declare global {
  interface Window {
    /**
     * Whether a package stands beside the page, asked by the script in the page's head; null where the host
     * did not say.
     */
    packageBeside?: Promise<boolean | null>
  }
}

/**
 * What beside the shipped data the first view may have to show: the analyst's own where this browser has
 * some, packages where one stands beside the page, and whatever the address names that is not shipped.
 */
export async function whatIsExpected(): Promise<{ workspace: boolean; packages: boolean }> {
  const [, search = ''] = location.hash.split('?')
  const named = new URLSearchParams(search).get('dataset')
  const beside = (await window.packageBeside) ?? null
  return {
    workspace: named === workspaceId || isMarked('workspace'),
    packages: beside ?? (isMarked('beside') || /^(package|opened-)/.test(named ?? '')),
  }
}
