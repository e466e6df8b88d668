import type { AppGround } from '../store/package/fit-package.ts'
import { openPackageBeside } from '../store/package/open-beside.ts'
import { browserShelf } from '../store/package/package-shelf.ts'
import { Packages } from '../store/package/packages.ts'
import { setMark } from '../store/workspace-mark.ts'

/** The package beside the page and those opened in this browser. */
export async function openPackages(app: AppGround): Promise<Packages> {
  // The host has been asked once already: a package that is not there need not be asked for again.
  const beside = async () => ((await window.packageBeside) === false ? null : openPackageBeside())
  const packages = new Packages({ app, shelf: browserShelf(), beside })
  await packages.start()
  setMark('beside', packages.get().beside !== null)
  return packages
}
