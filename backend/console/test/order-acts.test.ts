import { describe, expect, it } from 'vitest'
import { actsIn } from '@/orders/acts'
import { ORDER_STATES } from '@/orders/filter'

describe('the acts of the desk', () => {
  it('cancel every order whose service has not begun, and no other', () => {
    const cancellable = ORDER_STATES.filter((state) => actsIn(state).includes('cancel'))
    expect(cancellable).toEqual(['CREATED', 'OFFERED', 'ACCEPTED', 'EN_ROUTE', 'HELD', 'UNFILLED', 'MISSED', 'ATTEMPTED'])
  })

  it('offer nothing while somebody is being served', () => expect(actsIn('IN_SERVICE')).toEqual([]))
  it('confirm and rate a completed order', () => expect(actsIn('COMPLETED')).toEqual(['confirm', 'rate']))
  it('rate once', () => expect(actsIn('CONFIRMED', true)).toEqual([]))
  it('ask a provider of the desk\'s own choice while nobody has the order', () => {
    expect(ORDER_STATES.filter((state) => actsIn(state).includes('offer'))).toEqual(['CREATED', 'OFFERED'])
  })

  it('release what is held', () => expect(actsIn('HELD')).toContain('release'))
})
