import { computed, shallowRef, watch } from 'vue'
import { currentLocale } from '@/locales'
import { ApiProblem } from '@/api/problem'
import { subjectOf, TokenKeeper, type Tokens } from './tokens'

const STORE = 'nowalls.session'

/** The account that is signed in in this tab, if any. */
export const session = shallowRef<Tokens | undefined>(stored())

/** Why the last session ended, to be told on the sign-in page. */
export const endReason = shallowRef<'expired' | undefined>()

export const role = computed(() => session.value?.role)

/** Id of the account that is signed in. */
export const accountId = computed(() => session.value && subjectOf(session.value.accessToken))

watch(session, (tokens) => {
  if (tokens) sessionStorage.setItem(STORE, JSON.stringify(tokens))
  else sessionStorage.removeItem(STORE)
}, { flush: 'sync' })

const keeper = new TokenKeeper(
  () => session.value,
  async (old) => {
    const response = await post('/api/v1/tokens/refresh', { refreshToken: old.refreshToken })
    if (response.status >= 400 && response.status < 500 && response.status !== 429) return undefined
    if (!response.ok) throw new Error(`refresh: ${response.status}`)
    return tokensOf(await response.json(), old.username)
  },
  (tokens) => (tokens ? (session.value = tokens) : endSession('expired')),
)

/** A token for the next request; undefined when nobody is signed in. */
export const accessToken = () => keeper.token()

/** Signs in; throws {@link ApiProblem} with code `otp-required` when the account has a second factor. */
export async function signIn(username: string, password: string, otp?: string): Promise<void> {
  const response = await post('/api/v1/tokens', { username, password, ...(otp ? { otp } : {}) }).catch(() => {
    throw ApiProblem.unreachable()
  })
  const body: unknown = await response.json().catch(() => undefined)
  if (!response.ok) throw ApiProblem.of(response, body)
  endReason.value = undefined
  session.value = tokensOf(body, username)
}

/** Ends the session here and on the server; the page is left in any case. */
export async function signOut(): Promise<void> {
  const token = session.value?.accessToken
  session.value = undefined
  if (token) {
    await fetch('/api/v1/tokens', { method: 'DELETE', headers: { Authorization: `Bearer ${token}` } }).catch(() => {})
  }
}

/** The server no longer accepts our session. */
export function endSession(reason: 'expired'): void {
  if (session.value) endReason.value = reason
  session.value = undefined
}

function post(path: string, body: unknown): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Accept-Language': currentLocale() },
    body: JSON.stringify(body),
  })
}

function tokensOf(body: unknown, username: string): Tokens {
  const tokens = body as { accessToken: string; expiresAt: string; refreshToken: string; role: string }
  return { ...tokens, expiresAt: Date.parse(tokens.expiresAt), username }
}

function stored(): Tokens | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(STORE) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}
