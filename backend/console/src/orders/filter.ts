import type { ResidentRow } from '@/api/types'

/** States of CONTRACT.md, in the order of an order's life. */
export const ORDER_STATES = [
  'CREATED', 'OFFERED', 'ACCEPTED', 'EN_ROUTE', 'IN_SERVICE', 'COMPLETED', 'CONFIRMED', 'HELD', 'UNFILLED', 'MISSED',
  'ATTEMPTED', 'CANCELLED',
] as const

export interface OrderFilter {
  state: string
  date: string
  providerId: string
  resident: Pick<ResidentRow, 'id' | 'name'> | undefined
}

export function emptyFilter(): OrderFilter {
  return { state: '', date: '', providerId: '', resident: undefined }
}
