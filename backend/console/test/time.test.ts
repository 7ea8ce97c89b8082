import { describe, expect, it } from 'vitest'
import { clock, day, dayClock, districtInstant, length, month, span } from '@/format/time'

describe('district time', () => {
  it('shows an instant in the district, whatever its offset', () => {
    expect(dayClock('2026-11-22T18:30:00Z')).toBe('11-23 02:30')
    expect(day('2026-11-22T18:30:00Z')).toBe('2026-11-23')
    expect(clock('2026-11-22T23:30:00-05:00')).toBe('12:30')
  })

  it('says midnight as 00, not 24', () => expect(clock('2026-11-22T16:00:00Z')).toBe('00:00'))

  it('knows the month at the edge of the year', () => expect(month('2026-12-31T16:00:00Z')).toBe('2027-01'))

  it('names the second day only where it differs', () => {
    expect(span('2026-11-23T11:00:00+08:00', '2026-11-23T12:30:00+08:00')).toBe('11-23 11:00–12:30')
    expect(span('2026-11-23T23:00:00+08:00', '2026-11-24T01:00:00+08:00')).toBe('11-23 23:00–11-24 01:00')
  })

  it('shows a dash for nothing and for nonsense', () => {
    expect(dayClock(null)).toBe('–')
    expect(dayClock('soon')).toBe('–')
  })

  it('writes a district day and time with its offset', () =>
    expect(districtInstant('2026-11-23', '11:00')).toBe('2026-11-23T11:00:00+08:00'))

  it.each([
    [-5, '0:00'],
    [7_900, '0:07'],
    [750_000, '12:30'],
    [11_109_000, '3:05:09'],
    [187_800_000, '2d 04:10'],
  ])('%d ms last %s', (millis, text) => expect(length(millis)).toBe(text))
})
