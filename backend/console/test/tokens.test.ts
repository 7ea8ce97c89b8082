import { describe, expect, it } from 'vitest'
import { TokenKeeper, type Tokens } from '@/session/tokens'

const NOW = 1_000_000
const tokens = (name: string, lifeMillis: number): Tokens => ({
  accessToken: name,
  expiresAt: NOW + lifeMillis,
  refreshToken: `r-${name}`,
  role: 'DESK',
  username: 'desk',
})

function keeperOf(first: Tokens | undefined, renew: (old: Tokens) => Promise<Tokens | undefined>) {
  const held = { tokens: first, renewals: 0 }
  const keeper = new TokenKeeper(
    () => held.tokens,
    (old) => (held.renewals++, renew(old)),
    (fresh) => (held.tokens = fresh),
    () => NOW,
  )
  return { held, keeper }
}

describe('a session', () => {
  it('uses its token while it lasts', async () => {
    const { held, keeper } = keeperOf(tokens('a', 600_000), async () => undefined)
    expect(await keeper.token()).toBe('a')
    expect(held.renewals).toBe(0)
  })

  it('is renewed once when many ask at the same time, because a refresh token serves once', async () => {
    const { held, keeper } = keeperOf(tokens('a', 1_000), async () => tokens('b', 600_000))
    expect(await Promise.all([keeper.token(), keeper.token(), keeper.token()])).toEqual(['b', 'b', 'b'])
    expect(held.renewals).toBe(1)
  })

  it('ends when the server refuses to renew it', async () => {
    const { held, keeper } = keeperOf(tokens('a', 1_000), async () => undefined)
    expect(await keeper.token()).toBeUndefined()
    expect(held.tokens).toBeUndefined()
  })

  it('survives a server that cannot be asked', async () => {
    const { held, keeper } = keeperOf(tokens('a', 1_000), () => Promise.reject(new Error('away')))
    expect(await keeper.token()).toBe('a')
    expect(held.tokens?.accessToken).toBe('a')
  })

  it('does not come back after signing out during a renewal', async () => {
    const { held, keeper } = keeperOf(tokens('a', 1_000), async () => {
      held.tokens = undefined
      return tokens('b', 600_000)
    })
    expect(await keeper.token()).toBeUndefined()
    expect(held.tokens).toBeUndefined()
  })
})
