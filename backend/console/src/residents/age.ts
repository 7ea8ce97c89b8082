import { day } from '@/format/time'

/** Full years on the district's day of `at` (milliseconds); null when the birth date is not known. */
export function ageOn(birthDate: string | null | undefined, at: number): number | null {
  if (!birthDate) return null
  const today = day(at)
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years
}
