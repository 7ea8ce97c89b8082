import { describe, expect, it } from 'vitest'
import { price, yuan } from '@/format/money'

describe('money', () => {
  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [1250, '12.50'],
    [5400000, '54,000.00'],
    [-101, '−1.01'],
    [123456789012, '1,234,567,890.12'],
  ])('%d fen are %s yuan', (fen, text) => expect(yuan(fen)).toBe(text))

  it('puts the sign before the currency', () => {
    expect(price({ amount: -1250, currency: 'CNY' })).toBe('−¥12.50')
    expect(price({ amount: 1250, currency: 'CNY' })).toBe('¥12.50')
  })

  it('shows a dash for what is not known', () => {
    expect(yuan(null)).toBe('–')
    expect(price(undefined)).toBe('–')
  })
})
