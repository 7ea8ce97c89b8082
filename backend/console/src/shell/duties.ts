import { hangBell } from '@/alarm/bell'
import { followCanary } from '@/alarm/canary'
import { followBoard } from '@/incidents/board'
import { followClock } from '@/live/district'
import { startLive, stopLive } from '@/live/live'
import { followUnfilled } from '@/orders/unfilled'
import { keepDuty } from '@/session/duty'
import { isDesk } from '@/session/menu'
import { may } from '@/session/rights'

const TOPICS: Record<string, readonly string[]> = {
  DESK: ['incidents', 'calls', 'follow-ups', 'orders', 'attendance', 'devices', 'canary'],
  LEADER: ['incidents', 'calls', 'follow-ups', 'orders', 'attendance', 'devices', 'canary'],
  STREET: ['incidents', 'follow-ups', 'orders', 'devices'],
  BUREAU: ['orders', 'attendance', 'devices'],
  AUDITOR: ['incidents', 'orders', 'attendance', 'devices'],
  CENTRE: ['attendance'],
}

/** Starts what a role's console does by itself, whatever page is open; the returned function ends all of it. */
export function startDuties(role: string): () => void {
  const ends: (() => void)[] = [followClock()]
  if (may('incidentRead', role)) ends.push(followBoard())
  if (may('orderRead', role)) ends.push(followUnfilled(isDesk(role)))
  if (isDesk(role)) ends.push(hangBell(), keepDuty(), followCanary())
  const topics = TOPICS[role]
  if (topics) {
    startLive(topics)
    ends.push(stopLive)
  }
  return () => ends.forEach((end) => end())
}
