/** An amount of money as the API carries it: whole fen. */
export interface Money {
  amount?: number
  currency?: string
}

/**
 * Fen as yuan with two digits and grouping, such as `1,250.00`; integer arithmetic only, so that no fen is lost.
 * Nothing known gives a dash.
 */
export function yuan(fen: number | null | undefined): string {
  if (fen === null || fen === undefined) return '–'
  const sign = fen < 0 ? '−' : ''
  const whole = Math.abs(fen)
  const digits = String(Math.floor(whole / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${sign}${digits}.${String(whole % 100).padStart(2, '0')}`
}

/** {@link yuan} of a money object, with the sign of its currency. */
export function price(money: Money | null | undefined): string {
  if (!money || money.amount === undefined) return '–'
  const text = yuan(money.amount)
  return text.startsWith('−') ? `−¥${text.slice(1)}` : `¥${text}`
}
