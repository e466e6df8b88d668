import type { Dataset } from '../../data/model/dataset.ts'
import { besideId } from '../store/package/fit-package.ts'
import { workspaceId } from '../store/workspace-ground.ts'

/** What the receiver of a link needs to see the data that it names: the key of its words in `share.needs`. */
export function receiverNeeds({ id, kind }: Pick<Dataset, 'id' | 'kind'>) {
  if (id === workspaceId) return 'workspace'
  if (id === besideId) return 'beside'
  return kind === 'workspace' ? 'opened' : 'shipped'
}

/** Whether no other computer can open the address. */
export const isLocal = (hostname: string): boolean =>
  hostname === 'localhost' ||
  hostname === '[::1]' ||
  hostname.endsWith('.localhost') ||
  /^127\./.test(hostname)
