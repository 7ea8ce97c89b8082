import type { Street } from '@/api/types'
import { currentLocale, term } from '@/locales'
import type { Lane } from './week'

/** `街道值班 · 梧桐街道`; the district's duties have no place. */
export function laneName(lane: { role: string; streetId: string | null } | Lane, streets: Street[]): string {
  const street = lane.streetId && (streets.find((one) => one.id === lane.streetId)?.name ?? '…')
  return street ? `${term('onCall.role', lane.role)} · ${street}` : term('onCall.role', lane.role)
}

/** `周一`, `Mon`. */
export function weekday(day: string): string {
  return new Intl.DateTimeFormat(currentLocale(), { weekday: 'short', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}
