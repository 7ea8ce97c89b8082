import { expect, it } from 'vitest'
import { codesOf, keyOf } from '@/incidents/codes'
import en from '@/locales/en.json'

it('codes of the timeline are told apart from what somebody wrote', () => {
  expect(codesOf('STREET_DUTY 1')).toEqual(['STREET_DUTY', '1'])
  expect(codesOf('operator-gone')).toEqual(['operator-gone'])
  expect(codesOf('01a21e54-d932-7336-8e24-260a55e8c2c0 NO_ANSWER')).toHaveLength(2)
  expect(codesOf('老人 fell')).toBeUndefined()
  expect(codesOf('Fell in the kitchen.')).toBeUndefined()
})

it('why it rings again and whom a step tells have words', () => {
  const codes = ['operator-gone', 'lease-over', 'responder-late', 'responder-not-coming', 'responder-cannot', 'STREET_DUTY', 'NEAREST_RESPONDER', 'CONTACTS', 'LEADER']
  expect(codes.filter((code) => !(keyOf(code) in en.term.incident.step))).toEqual([])
})
