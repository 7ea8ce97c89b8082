import { describe, expect, it, vi } from 'vitest'
import { ApiFailure } from '@/api/problem'
import { EvidenceQueue } from '@/evidence/queue'
import type { Evidence, EvidenceStore } from '@/evidence/store'
import { countdown, dayOf, money, phone, shiftDay } from '@/format/format'
import en from '@/locales/en.json'
import zhCN from '@/locales/zh-CN.json'
import { domainNow, learn, parseSetting } from '@/time/clock'

const keys = (node: object, prefix = ''): string[] =>
  Object.entries(node).flatMap(([k, v]) => (typeof v === 'object' ? keys(v, `${prefix}${k}.`) : [`${prefix}${k}`]))

class MemoryStore implements EvidenceStore {
  rows = new Map<string, Evidence>()
  put = async (e: Evidence) => void this.rows.set(e.id, e)
  remove = async (id: string) => void this.rows.delete(id)
  all = async () => [...this.rows.values()].sort((a, b) => a.recordedAt - b.recordedAt)
}

const evidence = (id: string, recordedAt: number): Evidence => ({
  id,
  username: 'staff-1-1',
  orderId: 'o',
  orderNumber: 'n',
  recordedAt,
  kind: 'check-in',
  body: { at: '2026-11-23T01:00:00Z', method: 'MANUAL', clientEventId: id },
})

const receipt = { state: 'IN_SERVICE', verified: false, exceptions: [] }

describe('texts', () => {
  it('both languages have the same keys', () => expect(keys(en).sort()).toEqual(keys(zhCN).sort()))
})

describe('formats', () => {
  it('counts down and never below zero', () => {
    expect(countdown(245_900)).toBe('4:05')
    expect(countdown(3_845_000)).toBe('1:04:05')
    expect(countdown(-5)).toBe('0:00')
  })
  it('shows fen as yuan and phones in groups', () => {
    expect(money({ amount: 1250, currency: 'CNY' })).toBe('¥12.50')
    expect(phone('+8613800138000')).toBe('138 0013 8000')
  })
  it('takes the day of the district', () => {
    expect(dayOf(Date.parse('2026-11-22T16:30:00Z'))).toBe('2026-11-23')
    expect(shiftDay('2026-12-31', 1)).toBe('2027-01-01')
  })
})

describe('clock', () => {
  it('follows the demo time of the server', () => {
    learn(new Headers({ 'X-NoWalls-Clock': '2026-11-23T01:00:00Z/2026-12-01T01:00:00Z/60' }))
    expect(new Date(domainNow(Date.parse('2026-11-23T01:00:10Z'))).toISOString()).toBe('2026-12-01T01:10:00.000Z')
    learn(new Headers())
    expect(domainNow(1000)).toBe(1000)
    expect(parseSetting('nonsense')).toBeUndefined()
  })
  it('trusts the server when the phone is far off', () => {
    learn(new Headers({ Date: 'Mon, 23 Nov 2026 01:00:00 GMT' }), Date.parse('2026-11-23T00:00:00Z'))
    expect(domainNow(0)).toBe(3_600_000)
    learn(new Headers())
  })
})

describe('evidence queue', () => {
  const build = (send: (e: Evidence) => Promise<typeof receipt>) => {
    const store = new MemoryStore()
    return { store, queue: new EvidenceQueue(store, send, () => 'staff-1-1', () => undefined) }
  }

  it('sends at once when the way is open and keeps nothing', async () => {
    const { store, queue } = build(async () => receipt)
    expect(await queue.record(evidence('a', 1))).toEqual(receipt)
    expect(store.rows.size).toBe(0)
  })

  it('keeps what cannot be sent, and sends it later in order', async () => {
    let open = false
    const sent: string[] = []
    const { store, queue } = build(async (e) => {
      if (!open) throw new ApiFailure(503)
      sent.push(e.id)
      return receipt
    })
    expect(await queue.record(evidence('in', 1))).toBeUndefined()
    expect(await queue.record(evidence('out', 2))).toBeUndefined()
    expect(store.rows.size).toBe(2)
    open = true
    await queue.flush()
    expect(sent).toEqual(['in', 'out'])
    expect(store.rows.size).toBe(0)
  })

  it('keeps what the server refuses for somebody to look at, and does not send it again', async () => {
    const send = vi.fn(async () => {
      throw new ApiFailure(400)
    })
    const { store, queue } = build(send)
    await queue.record(evidence('a', 1))
    await queue.flush()
    expect(send).toHaveBeenCalledTimes(1)
    expect(store.rows.get('a')?.refused).toBe('status 400')
  })

  it("leaves another person's evidence alone", async () => {
    const { store, queue } = build(async () => receipt)
    await store.put({ ...evidence('x', 1), username: 'staff-1-2' })
    await queue.flush()
    expect(store.rows.size).toBe(1)
  })
})
