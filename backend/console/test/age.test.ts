import { describe, expect, it } from 'vitest'
import { ageOn } from '@/residents/age'

describe('an age', () => {
  it('grows on the birthday, in district time', () => {
    expect(ageOn('1940-11-24', Date.parse('2026-11-23T15:59:59Z'))).toBe(85)
    expect(ageOn('1940-11-24', Date.parse('2026-11-23T16:00:00Z'))).toBe(86)
  })

  it('is unknown without a birth date', () => expect(ageOn(null, 0)).toBeNull())
})
