import { clock, day, districtInstant } from '@/format/time'

interface WindowFields {
  date: string
  from: string
  to: string
}

const HOUR = 3_600_000

/** From the next full half hour for two hours, in district time; a window never runs over midnight by proposal. */
export function proposedWindow(now: number): WindowFields {
  let start = Math.ceil((now + HOUR / 2) / (HOUR / 2)) * (HOUR / 2)
  if (day(start) !== day(start + 2 * HOUR)) start = Date.parse(districtInstant(day(start + 2 * HOUR), '08:00'))
  return { date: day(start), from: clock(start), to: clock(start + 2 * HOUR) }
}

/** As the API wants it; an end that is not after the start means the next day. */
export function windowOf(fields: WindowFields): { start: string; end: string } {
  const start = districtInstant(fields.date, fields.from)
  let end = districtInstant(fields.date, fields.to)
  if (Date.parse(end) <= Date.parse(start)) end = districtInstant(day(Date.parse(end) + 24 * HOUR), fields.to)
  return { start, end }
}
