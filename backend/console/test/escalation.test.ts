import { describe, expect, it } from 'vitest'
import type { EscalationPolicy } from '@/api/types'
import { fault, remaining, sundayFrom, versions, type DraftStep } from '@/escalation/policy'

const policy = (id: string, streetId: string | null, validFrom: string): EscalationPolicy =>
  ({ id, streetId, priority: 1, rounds: 3, validFrom, createdBy: 'leader', steps: [] }) as EscalationPolicy
const steps = (...who: DraftStep['who'][]): DraftStep[] => who.map((one) => ({ who: one, waitSeconds: 60 }))

describe('versions of a policy', () => {
  it('end where the next of the same area and priority begins, and only there', () => {
    const found = versions(
      [policy('old', null, '2026-01-01T00:00:00+08:00'), policy('street', 's', '2026-02-01T00:00:00+08:00'), policy('new', null, '2026-03-01T00:00:00+08:00')],
      Date.parse('2026-02-15T00:00:00+08:00'),
    )
    expect(found.map((one) => [one.policy.id, one.until, one.life])).toEqual([
      ['new', null, 'coming'],
      ['old', '2026-03-01T00:00:00+08:00', 'inForce'],
      ['street', null, 'inForce'],
    ])
  })

  it('are over from the very instant of the next', () => {
    const at = '2026-03-01T00:00:00+08:00'
    const found = versions([policy('old', null, '2026-01-01T00:00:00+08:00'), policy('new', null, at)], Date.parse(at))
    expect(found.map((one) => one.life)).toEqual(['inForce', 'over'])
  })
})

describe('steps', () => {
  it('begin with the desk and tell nobody twice', () => {
    expect(fault(steps('DESK', 'LEADER'), 3)).toBeUndefined()
    expect(fault(steps('LEADER', 'DESK'), 3)).toBe('deskFirst')
    expect(fault([], 3)).toBe('deskFirst')
    expect(fault(steps('DESK', 'LEADER', 'LEADER'), 3)).toBe('twice')
  })

  it('wait for a whole number of seconds within bounds', () => {
    for (const waitSeconds of [9, 7201, 10.5, Number.NaN]) expect(fault([{ who: 'DESK', waitSeconds }], 3)).toBe('wait')
    expect(fault(steps('DESK'), 0)).toBe('rounds')
    expect(fault(steps('DESK'), 11)).toBe('rounds')
  })

  it('offer only those who are not told yet', () => {
    expect(remaining(steps('DESK', 'LEADER', 'STREET_DUTY'))).toEqual(['CONTACTS', 'NEAREST_RESPONDER'])
  })
})

it('the Sunday on or after a day', () => {
  expect(sundayFrom('2026-11-27')).toBe('2026-11-29')
  expect(sundayFrom('2026-11-29')).toBe('2026-11-29')
  expect(sundayFrom('2026-12-31')).toBe('2027-01-03')
})
