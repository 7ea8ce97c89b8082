/** Everything is shown in the district's time, wherever the browser stands. */
export const DISTRICT_ZONE = 'Asia/Shanghai'

type Instant = string | number | null | undefined

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: DISTRICT_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

function split(at: Instant): Record<string, string> | undefined {
  if (at === null || at === undefined || at === '') return undefined
  const date = new Date(at)
  if (Number.isNaN(date.getTime())) return undefined
  return Object.fromEntries(parts.formatToParts(date).map((part) => [part.type, part.value]))
}

/** `2026-11-23` in the district. */
export function day(at: Instant): string {
  const p = split(at)
  return p ? `${p.year}-${p.month}-${p.day}` : '–'
}

/** `2026-11` in the district. */
export function month(at: Instant): string {
  const p = split(at)
  return p ? `${p.year}-${p.month}` : '–'
}

/** `17:05` in the district. */
export function clock(at: Instant): string {
  const p = split(at)
  return p ? `${p.hour}:${p.minute}` : '–'
}

/** `17:05:09` in the district. */
export function clockSeconds(at: Instant): string {
  const p = split(at)
  return p ? `${p.hour}:${p.minute}:${p.second}` : '–'
}

/** `11-23 17:05` in the district. */
export function dayClock(at: Instant): string {
  const p = split(at)
  return p ? `${p.month}-${p.day} ${p.hour}:${p.minute}` : '–'
}

/** `11-23 11:00–12:30`; the second day is named only when it differs. */
export function span(start: Instant, end: Instant): string {
  if (!split(start)) return '–'
  if (!split(end)) return dayClock(start)
  return `${dayClock(start)}–${day(start) === day(end) ? clock(end) : dayClock(end)}`
}

/** A length as `0:07`, `12:30`, `3:05:09` or `2d 04:10`; negative lengths count as nothing. */
export function length(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000))
  const two = (n: number) => String(n).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  if (hours >= 24) return `${Math.floor(hours / 24)}d ${two(hours % 24)}:${two(minutes)}`
  if (hours > 0) return `${hours}:${two(minutes)}:${two(seconds % 60)}`
  return `${minutes}:${two(seconds % 60)}`
}

/** The first instant of a district day and a clock time, as RFC 3339 with the district's offset. */
export function districtInstant(date: string, time: string): string {
  return `${date}T${time.length === 5 ? `${time}:00` : time}+08:00`
}
