import { describe, expect, it } from 'vitest'
import { lifeOf } from '@/devices/life'

const now = Date.parse('2026-11-23T10:00:00Z')
const seen = '2026-11-23T09:59:00Z'

describe('a device', () => {
  it('was never seen before its first report', () =>
    expect(lifeOf({ online: null, lastSeen: null, testModeUntil: null }, now)).toBe('NEVER_SEEN'))
  it('is online or offline as its heartbeats say', () => {
    expect(lifeOf({ online: true, lastSeen: seen, testModeUntil: null }, now)).toBe('ONLINE')
    expect(lifeOf({ online: false, lastSeen: seen, testModeUntil: null }, now)).toBe('OFFLINE')
  })
  it('is in test mode until that ends', () => {
    expect(lifeOf({ online: true, lastSeen: seen, testModeUntil: '2026-11-23T10:20:00Z' }, now)).toBe('TEST')
    expect(lifeOf({ online: true, lastSeen: seen, testModeUntil: '2026-11-23T09:20:00Z' }, now)).toBe('ONLINE')
  })
})
