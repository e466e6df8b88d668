import type { TFunction } from 'i18next'
import { sectors } from '../../data/model/sector.ts'

/** A sector's name; of a pooled count such as "agency+school" the names joined. */
export function sectorName(sector: string, t: TFunction): string {
  if (sector === 'district') return t('sector.district')
  const parts = sectors.filter((one) => sector.split('+').includes(one))
  return parts.map((one) => t(`sector.${one}`)).join(' + ')
}
