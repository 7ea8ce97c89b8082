import type { Order } from '@/api/client'
import type { Evidence } from '@/evidence/store'

/** The state as this phone knows it: what was recorded here counts at once, even while it waits to be sent. */
export function seenState(order: Order, waiting: Evidence[]): string {
  const last = waiting.filter((e) => !e.refused).at(-1)
  if (!last) return order.state
  return last.kind === 'check-in' ? 'IN_SERVICE' : 'COMPLETED'
}

export const mayDepart = (state: string) => state === 'ACCEPTED'
export const mayCheckIn = (state: string) => ['ACCEPTED', 'EN_ROUTE', 'MISSED', 'ATTEMPTED'].includes(state)
export const mayCheckOut = (state: string) => state === 'IN_SERVICE'
export const mayReport = (state: string) => ['ACCEPTED', 'EN_ROUTE', 'IN_SERVICE'].includes(state)
export const mayAssign = (state: string) => ['ACCEPTED', 'EN_ROUTE'].includes(state)
export const isDone = (state: string) => ['COMPLETED', 'CONFIRMED'].includes(state)
