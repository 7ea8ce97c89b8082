import type { DutySwap } from '@/api/types'

export type Side = 'GIVER' | 'TAKER'

export const open = (swap: DutySwap) => swap.state === 'PROPOSED'

/** Whether a side of a swap is the account itself, which then answers for itself and never "by telephone". */
export function mineIn(swap: DutySwap, side: Side, account: string | undefined): boolean {
  const person = side === 'GIVER' ? swap.fromAccountId : swap.toAccountId
  return account !== undefined && person === account
}
