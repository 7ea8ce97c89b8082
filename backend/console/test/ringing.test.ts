import { describe, expect, it } from 'vitest'
import { byUrgency, leaseLeft, rings } from '@/alarm/ringing'

const now = Date.parse('2026-11-23T10:00:00Z')
const later = '2026-11-23T10:02:00Z'
const before = '2026-11-23T09:59:59Z'

describe('an incident', () => {
  it('rings from the moment it is raised', () => expect(rings({ state: 'RAISED', priority: 1 }, now)).toBe(true))

  it('is silent while somebody holds its lease', () =>
    expect(rings({ state: 'ACKNOWLEDGED', priority: 1, leaseUntil: later }, now)).toBe(false))

  it('rings again when the lease is over, before the server has said so', () =>
    expect(rings({ state: 'ACKNOWLEDGED', priority: 1, leaseUntil: before }, now)).toBe(true))

  it('rings when the server says so, whatever the state', () =>
    expect(rings({ state: 'RESPONDING', priority: 1, ringing: true }, now)).toBe(true))

  it('is silent while a responder is on the way', () =>
    expect(rings({ state: 'RESPONDING', priority: 1, leaseUntil: before }, now)).toBe(false))

  it('never rings once resolved', () => expect(rings({ state: 'RESOLVED', priority: 1, ringing: true }, now)).toBe(false))

  it('is silent while the server says so, and by its lease alone once the line is down', () => {
    const taken = { state: 'ACKNOWLEDGED', priority: 1, leaseUntil: before, ringing: false }
    expect(rings(taken, now)).toBe(false)
    expect(rings(taken, now, true)).toBe(true)
  })

  it('rings for somebody to call back, too, because nobody owns it yet', () =>
    expect(rings({ state: 'RAISED', priority: 3 }, now)).toBe(true))

  it('never rings for a quiet test row', () =>
    expect(rings({ state: 'RAISED', priority: 1, quiet: true }, now)).toBe(false))

  it('counts its lease down to nothing', () => {
    expect(leaseLeft({ leaseUntil: later }, now)).toBe(120_000)
    expect(leaseLeft({ leaseUntil: before }, now)).toBe(0)
    expect(leaseLeft({ leaseUntil: null }, now)).toBeUndefined()
  })
})

describe('the order on the board', () => {
  it('is: ringing first, then priority, then age', () => {
    const rows = [
      { id: 'taken', state: 'ACKNOWLEDGED', priority: 1, leaseUntil: later, raisedAt: '2026-11-23T09:00:00Z' },
      { id: 'hazard', state: 'RAISED', priority: 2, raisedAt: '2026-11-23T09:10:00Z' },
      { id: 'young', state: 'RAISED', priority: 1, raisedAt: '2026-11-23T09:50:00Z' },
      { id: 'old', state: 'RAISED', priority: 1, raisedAt: '2026-11-23T09:40:00Z' },
    ]
    expect(rows.sort(byUrgency(now)).map((row) => row.id)).toEqual(['old', 'young', 'hazard', 'taken'])
  })
})
