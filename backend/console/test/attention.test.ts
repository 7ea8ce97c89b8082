import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { attention } from '@/alarm/attention'

describe('what calls for attention', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('does so for a while, each thing for itself', () => {
    const again = attention(6000)
    again.call('a')
    vi.advanceTimersByTime(4000)
    again.call('b')
    expect([...again.ids.value]).toEqual(['a', 'b'])
    vi.advanceTimersByTime(2001)
    expect([...again.ids.value]).toEqual(['b'])
    vi.advanceTimersByTime(4000)
    expect(again.ids.value.size).toBe(0)
  })

  it('begins anew when it calls again', () => {
    const again = attention(6000)
    again.call('a')
    vi.advanceTimersByTime(5000)
    again.call('a')
    vi.advanceTimersByTime(5000)
    expect(again.ids.value.has('a')).toBe(true)
    vi.advanceTimersByTime(1001)
    expect(again.ids.value.has('a')).toBe(false)
  })
})
