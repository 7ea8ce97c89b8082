import { length } from '@/format/time'

/** How much later, short enough for a narrow column: `+20 ms`, `+9.3 s`, `+12:30`; earlier with a minus. */
export function delay(milliseconds: number): string {
  const size = Math.abs(milliseconds)
  const sign = milliseconds < 0 ? '−' : '+'
  if (size < 1000) return `${sign}${size} ms`
  return sign + (size < 60_000 ? `${(Math.floor(size / 100) / 10).toFixed(1)} s` : length(size))
}

/** A length without a sign, for limits and figures: `1 s`, `45 s`, `30:00`. */
export function lasting(milliseconds: number | null | undefined): string {
  if (milliseconds === null || milliseconds === undefined) return '–'
  return delay(milliseconds).slice(1).replace('.0 s', ' s')
}
