import { describe, expect, it } from 'vitest'
import { phoneText } from '@/format/phone'

describe('a telephone number', () => {
  it('is grouped as people read it, also when masked', () => {
    expect(phoneText('+8613724255608')).toBe('137 2425 5608')
    expect(phoneText('+86137****5608')).toBe('137 **** 5608')
  })
  it('keeps what is no Chinese mobile', () => {
    expect(phoneText('+862155551234')).toBe('2155551234')
    expect(phoneText('+4930123456')).toBe('+4930123456')
  })
  it('is a dash when not known', () => expect(phoneText(null)).toBe('–'))
})
