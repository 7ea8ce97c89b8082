import { ref } from 'vue'
import type { components } from '#schema'

type TokenAnswer = components['schemas']['TokenAnswer']

interface Session extends TokenAnswer {
  username: string
}

const KEY = 'nowalls.session'

/** The session, kept over closing the page; undefined when nobody is signed in. */
export const session = ref<Session | undefined>(restore())

let renewing: Promise<boolean> | undefined

function restore(): Session | undefined {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

export function keep(answer: TokenAnswer, username: string): void {
  session.value = { ...answer, username }
  localStorage.setItem(KEY, JSON.stringify(session.value))
}

export function forget(): void {
  session.value = undefined
  localStorage.removeItem(KEY)
}

export function accessToken(): string | undefined {
  return session.value?.accessToken
}

/** Changes the refresh token for a new session; one change at a time, whoever asks. False when the session is over. */
export function renew(): Promise<boolean> {
  renewing ??= exchange().finally(() => (renewing = undefined))
  return renewing
}

async function exchange(): Promise<boolean> {
  const known = session.value
  if (!known) return false
  const response = await fetch('/api/v1/tokens/refresh', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ refreshToken: known.refreshToken }),
    signal: AbortSignal.timeout(12_000),
  })
  if (response.ok) {
    keep((await response.json()) as TokenAnswer, known.username)
    return true
  }
  if (response.status === 401 || response.status === 403) forget()
  return false
}
