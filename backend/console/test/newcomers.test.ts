import { expect, it } from 'vitest'
import { newcomers } from '@/orders/newcomers'

it('what was unfilled when the shift began is shown, not sounded', () => expect(newcomers(undefined, ['a', 'b'])).toEqual([]))
it('each order that becomes unfilled sounds once', () => {
  expect(newcomers(new Set(['a']), ['a', 'b'])).toEqual(['b'])
  expect(newcomers(new Set(['a', 'b']), ['a', 'b'])).toEqual([])
})
it('an order that was filled and is unfilled again sounds again', () => expect(newcomers(new Set(['b']), ['a', 'b'])).toEqual(['a']))
