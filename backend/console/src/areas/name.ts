import type { AreaEvent } from '@/api/types'
import { term } from '@/locales'

/** What an area event is called: what its devices have in common, and which one. */
export function areaName(event: Pick<AreaEvent, 'dimension' | 'label'>): string {
  return `${term('area.dimension', event.dimension)} ${event.label ?? '–'}`
}
