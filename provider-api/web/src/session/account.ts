import { computed, ref } from 'vue'
import { answer, api, type Me } from '@/api/client'
import { forget, keep, session } from './tokens'

const KEY = 'nowalls.me'

/** Who is signed in; remembered, so that the page knows itself without a network. */
export const me = ref<Me | undefined>(remembered())
export const isManager = computed(() => session.value?.role === 'MANAGER')
export const isSignedIn = computed(() => session.value !== undefined)

function remembered(): Me | undefined {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

export async function signIn(username: string, password: string): Promise<void> {
  keep(await answer(api.POST('/api/v1/tokens', { body: { username, password } })), username)
  await loadMe()
}

export async function loadMe(): Promise<void> {
  me.value = await answer(api.GET('/api/v1/me'))
  localStorage.setItem(KEY, JSON.stringify(me.value))
}

/** Ends the session here at once, and at the server when it can be reached. */
export async function signOut(): Promise<void> {
  await api.DELETE('/api/v1/tokens').catch(() => undefined)
  forget()
  me.value = undefined
  localStorage.removeItem(KEY)
}
