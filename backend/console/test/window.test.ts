import { describe, expect, it } from 'vitest'
import { proposedWindow, windowOf } from '@/orders/window'

describe('the window of an order', () => {
  it('is proposed from the next half hour that leaves time to send somebody', () =>
    expect(proposedWindow(Date.parse('2026-11-23T10:10:00+08:00'))).toEqual({ date: '2026-11-23', from: '11:00', to: '13:00' }))

  it('is proposed for the next morning rather than over midnight', () =>
    expect(proposedWindow(Date.parse('2026-11-23T22:10:00+08:00'))).toEqual({ date: '2026-11-24', from: '08:00', to: '10:00' }))

  it('is sent with the offset of the district', () =>
    expect(windowOf({ date: '2026-11-23', from: '11:00', to: '12:30' })).toEqual({
      start: '2026-11-23T11:00:00+08:00',
      end: '2026-11-23T12:30:00+08:00',
    }))

  it('ends on the next day when its end is not after its start', () =>
    expect(windowOf({ date: '2026-11-30', from: '23:00', to: '01:00' })).toEqual({
      start: '2026-11-30T23:00:00+08:00',
      end: '2026-12-01T01:00:00+08:00',
    }))
})
