import { expect, it } from 'vitest'
import { percent } from '@/figures/figure'
import { monthOf } from '@/figures/period'
import { delay, lasting } from '@/incidents/delay'

it('a share is never rounded up to what was not reached', () => {
  expect(percent(0.9749)).toBe('97.4 %')
  expect(percent(0.975)).toBe('97.5 %')
  expect(percent(0.9999)).toBe('99.9 %')
  expect(percent(1)).toBe('100 %')
  expect(percent(null)).toBe('–')
})

it('a month is the district’s, and the present one ends today', () => {
  const newYear = Date.parse('2026-12-31T16:30:00Z')
  expect(monthOf(newYear)).toEqual({ from: '2027-01-01', to: '2027-01-01' })
  expect(monthOf(newYear, 1)).toEqual({ from: '2026-12-01', to: '2026-12-31' })
  expect(monthOf(Date.parse('2028-03-05T00:00:00Z'), 1)).toEqual({ from: '2028-02-01', to: '2028-02-29' })
})

it('a delay is short, and says on which side it lies', () => {
  expect(delay(20)).toBe('+20 ms')
  expect(delay(-150)).toBe('−150 ms')
  expect(delay(9_349)).toBe('+9.3 s')
  expect(delay(91_000)).toBe('+1:31')
  expect(lasting(60_000)).toBe('1:00')
  expect(lasting(45_000)).toBe('45 s')
  expect(lasting(null)).toBe('–')
})
