/** What a desk may do with an order in a state (CONTRACT.md, transitions); the server has the last word. */
export type OrderAct = 'cancel' | 'hold' | 'release' | 'reassign' | 'reschedule' | 'confirm' | 'rate' | 'offer'

const BEFORE_SERVICE = ['CREATED', 'OFFERED', 'UNFILLED', 'ACCEPTED', 'EN_ROUTE', 'HELD', 'MISSED', 'ATTEMPTED']

const STATES: Record<OrderAct, readonly string[]> = {
  confirm: ['COMPLETED'],
  rate: ['COMPLETED', 'CONFIRMED'],
  release: ['HELD'],
  reassign: ['UNFILLED', 'ACCEPTED', 'EN_ROUTE', 'MISSED', 'ATTEMPTED'],
  offer: ['CREATED', 'OFFERED'],
  reschedule: ['CREATED', 'ACCEPTED', 'HELD'],
  hold: ['CREATED', 'OFFERED', 'ACCEPTED'],
  cancel: BEFORE_SERVICE,
}

/** The acts open in a state, most likely first. */
export function actsIn(state: string, rated = false): OrderAct[] {
  return (Object.keys(STATES) as OrderAct[]).filter((act) => STATES[act].includes(state) && !(act === 'rate' && rated))
}
