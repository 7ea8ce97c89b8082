import type { EscalationPolicy } from '@/api/types'

export const CALLEES = ['DESK', 'LEADER', 'CONTACTS', 'NEAREST_RESPONDER', 'STREET_DUTY'] as const
export type Callee = (typeof CALLEES)[number]
/** Seconds; what the server accepts. */
export const WAIT = { least: 10, most: 7200, usual: 60 } as const
export const MOST_ROUNDS = 10

/** A step while it is edited. */
export interface DraftStep {
  who: Callee
  waitSeconds: number
}

/** A version beside the others of its area and priority. */
export interface Version {
  policy: EscalationPolicy
  /** When a later version takes over, null while none does. */
  until: string | null
  life: 'coming' | 'inForce' | 'over'
}

const key = (policy: EscalationPolicy) => `${policy.streetId ?? ''}:${policy.priority}`

/** The district's before the streets', by priority; of each the latest version first. */
export function versions(policies: EscalationPolicy[], now: number): Version[] {
  const sorted = [...policies].sort(
    (a, b) => key(a).localeCompare(key(b)) || Date.parse(b.validFrom) - Date.parse(a.validFrom),
  )
  return sorted.map((policy, i) => {
    const later = sorted[i - 1]
    const until = later && key(later) === key(policy) ? later.validFrom : null
    return { policy, until, life: life(Date.parse(policy.validFrom), until, now) }
  })
}

function life(from: number, until: string | null, now: number): Version['life'] {
  if (from > now) return 'coming'
  return until !== null && Date.parse(until) <= now ? 'over' : 'inForce'
}

/** Who may still be added: nobody is told twice in a round. */
export function remaining(steps: DraftStep[]): Callee[] {
  return CALLEES.filter((who) => !steps.some((step) => step.who === who))
}

/** The first reason why the server would refuse these steps, undefined when it would not. */
export function fault(steps: DraftStep[], rounds: number): 'deskFirst' | 'twice' | 'wait' | 'rounds' | undefined {
  if (steps[0]?.who !== 'DESK') return 'deskFirst'
  if (new Set(steps.map((step) => step.who)).size < steps.length) return 'twice'
  const fits = (n: number, least: number, most: number) => Number.isInteger(n) && n >= least && n <= most
  if (!steps.every((step) => fits(step.waitSeconds, WAIT.least, WAIT.most))) return 'wait'
  return fits(rounds, 1, MOST_ROUNDS) ? undefined : 'rounds'
}

/** The Sunday on or after a district day, `2026-11-29`. */
export function sundayFrom(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + ((7 - date.getUTCDay()) % 7))
  return date.toISOString().slice(0, 10)
}
