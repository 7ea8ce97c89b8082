import { describe, expect, it } from 'vitest'
import type { DutyShift, DutySwap } from '@/api/types'
import { mineIn } from '@/oncall/swap'
import { gapsOf, lanes, mondayOf, onDutyAt, piecesOf, plusDays, weekOf } from '@/oncall/week'
import { subjectOf } from '@/session/tokens'

const shift = (from: string, to: string, more: Partial<DutyShift> = {}): DutyShift => ({
  id: from, role: 'LEADER_DUTY', streetId: null, accountId: null, name: '钱', phone: '', from: `${from}:00+08:00`, to: `${to}:00+08:00`, ...more,
})

describe('the week', () => {
  it('begins on Monday, across the turn of the year', () => {
    expect(mondayOf('2027-01-03')).toBe('2026-12-28')
    expect(mondayOf('2026-12-28')).toBe('2026-12-28')
    expect(weekOf('2026-12-28').at(-1)).toBe('2027-01-03')
    expect(plusDays('2026-03-01', -1)).toBe('2026-02-28')
  })

  it('shows of a shift what falls on the day', () => {
    const night = shift('2026-11-27T20:00', '2026-11-28T08:00')
    expect(piecesOf([night], '2026-11-27').map((one) => [one.from, one.to])).toEqual([['20:00', '24:00']])
    expect(piecesOf([night], '2026-11-28').map((one) => [one.from, one.to])).toEqual([['00:00', '08:00']])
    expect(piecesOf([night], '2026-11-29')).toEqual([])
  })

  it('does not show a shift on the day at whose first instant it ends', () => {
    expect(piecesOf([shift('2026-11-27T00:00', '2026-11-28T00:00')], '2026-11-28')).toEqual([])
  })

  it('names the hours in which nobody is on call', () => {
    const day = [shift('2026-11-27T08:00', '2026-11-27T12:00'), shift('2026-11-27T11:00', '2026-11-27T20:00')]
    expect(gapsOf(day, '2026-11-27')).toEqual(['00:00–08:00', '20:00–24:00'])
    expect(gapsOf([shift('2026-11-01T00:00', '2026-12-01T00:00')], '2026-11-27')).toEqual([])
    expect(gapsOf([], '2026-11-27')).toEqual(['00:00–24:00'])
  })

  it('is on call from the begin to the instant before the end', () => {
    const one = shift('2026-11-27T08:00', '2026-11-27T20:00')
    expect(onDutyAt([one], Date.parse(one.from))).toEqual([one])
    expect(onDutyAt([one], Date.parse(one.to))).toEqual([])
  })

  it('has a row for every duty, also one that only a shift knows', () => {
    const found = lanes([{ id: 's', name: '梧桐街道' }], [shift('2026-11-27T08:00', '2026-11-27T20:00', { role: 'LEADER_DUTY', streetId: 's' })])
    expect(found.map((one) => `${one.role}:${one.streetId}`)).toEqual(['LEADER_DUTY:null', 'STREET_DUTY:s', 'LEADER_DUTY:s'])
  })
})

describe('a side of a swap', () => {
  const swap = { fromAccountId: 'a', toAccountId: null } as DutySwap

  it('is oneself only by account', () => {
    expect(mineIn(swap, 'GIVER', 'a')).toBe(true)
    expect(mineIn(swap, 'TAKER', 'a')).toBe(false)
    expect(mineIn(swap, 'GIVER', undefined)).toBe(false)
  })
})

describe('the subject of a token', () => {
  it('is read from the payload, also with letters outside of ASCII beside it', () => {
    const payload = Buffer.from(JSON.stringify({ sub: '0199-ä', upn: '钱' })).toString('base64url')
    expect(subjectOf(`h.${payload}.s`)).toContain('0199-')
  })

  it('is none in what is no token', () => {
    for (const text of ['', 'a.b', 'a.%%%.c', `h.${Buffer.from('{"sub":1}').toString('base64url')}.s`]) expect(subjectOf(text)).toBeUndefined()
  })
})
