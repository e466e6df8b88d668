import type { Manifest, ShippedFile } from '../../data/model/dataset.ts'

/** Id of the analyst's own data among the datasets. */
export const workspaceId = 'workspace'

/** Setting of the log that holds the time of the last backup, as ISO text. */
export const lastBackupSetting = 'last_backup'

/** What the workspace's dataset stands on beside the log. */
export interface WorkspaceGround {
  reference: Manifest['reference']
  /** The area shown where the imports are of no one province. */
  home_area: string
  /** The inflated bytes of a reference table; left out where none is shipped. */
  load?: (file: ShippedFile) => Promise<Uint8Array>
}
