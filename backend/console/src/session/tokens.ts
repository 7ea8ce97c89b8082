/** A session as kept in the tab. */
export interface Tokens {
  accessToken: string
  /** Milliseconds since 1970, real time. */
  expiresAt: number
  refreshToken: string
  role: string
  username: string
}

/** Refresh so long before the token ends, or after half of a very short life. */
const EARLY_MILLIS = 60_000

/** Keeps one session alive: hands out its token and renews it once, however many ask at the same time. */
export class TokenKeeper {
  private renewing: Promise<Tokens | undefined> | undefined

  constructor(
    private readonly current: () => Tokens | undefined,
    /** Renews; undefined when the server says the session is over; throws when it could not be asked. */
    private readonly renew: (old: Tokens) => Promise<Tokens | undefined>,
    private readonly keep: (tokens: Tokens | undefined) => void,
    private readonly now: () => number = Date.now,
  ) {}

  /** A token for the next request, undefined when there is no session. */
  async token(): Promise<string | undefined> {
    const tokens = this.current()
    if (!tokens) return undefined
    if (tokens.expiresAt - this.now() > EARLY_MILLIS) return tokens.accessToken
    this.renewing ??= this.renewed(tokens).finally(() => (this.renewing = undefined))
    return (await this.renewing)?.accessToken
  }

  private async renewed(old: Tokens): Promise<Tokens | undefined> {
    try {
      const fresh = await this.renew(old)
      if (this.current() !== old) return this.current()
      this.keep(fresh)
      return fresh
    } catch {
      return old
    }
  }
}

/** The subject of an access token (JWT), the id of its account; undefined when it is none. Nothing is verified here. */
export function subjectOf(token: string): string | undefined {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')
    const claims = JSON.parse(atob(payload)) as { sub?: unknown }
    return typeof claims.sub === 'string' ? claims.sub : undefined
  } catch {
    return undefined
  }
}
