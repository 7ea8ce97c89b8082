import { ref } from 'vue'
import { soundReady } from '@/alarm/tone'
import { randomId } from '@/api/ids'
import { api } from '@/api/client'
import { accessToken } from './session'

export type DeskState = 'READY' | 'BUSY' | 'BREAK'

const STORE = 'nowalls.console'
/** How often the console says that it is there; after 30 s of silence it counts as gone. */
export const REPORT_SECONDS = 15

/** What the operator says of themselves. */
export const deskState = ref<DeskState>('READY')
/** False when the last report did not arrive: the server believes this desk is gone. */
export const reported = ref(true)

/** Counts the reports that arrived, for those who show what came of them. */
export const reports = ref(0)

/** One id per tab: kept over a reload, new in a copied tab. */
function thisConsole(): string {
  const navigation = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined
  const kept = navigation?.type === 'reload' ? sessionStorage.getItem(STORE) : null
  const id = kept ?? randomId()
  sessionStorage.setItem(STORE, id)
  return id
}
/** This console in the eyes of the server. */
export const consoleId = thisConsole()

/** Reports once. */
export async function reportPresence(): Promise<void> {
  try {
    const body = { console: consoleId, state: deskState.value, soundUnlocked: soundReady.value }
    const { response } = await api.PUT('/api/v1/desk/presence', { body })
    reported.value = response.ok
    reports.value++
  } catch {
    reported.value = false
  }
}

/** Takes this console away, before signing out. */
export async function withdrawPresence(): Promise<void> {
  if (!(await accessToken())) return
  await api.DELETE('/api/v1/desk/presence', { params: { query: { console: consoleId } } }).catch(() => {})
}
