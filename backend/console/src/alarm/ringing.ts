/** What of an incident decides whether it rings. */
export interface Ringable {
  state?: string
  priority?: number
  leaseUntil?: string | null
  /** The server's own word, where it gives one. */
  ringing?: boolean | null
  /** A quiet row: test mode, to be confirmed by voice. */
  quiet?: boolean | null
}

/** Whether the incident is not closed yet. */
export function open(incident: Ringable): boolean {
  return incident.state !== 'RESOLVED'
}

/**
 * Whether an incident rings at `now` (milliseconds of domain time), DOMAIN.md §8: it rings until somebody takes it, and
 * again once the lease is over: every open incident has an owner or rings. Quiet test rows never ring. While we hear the
 * server, its own word counts; when the line is down (`alone`) we go by the lease ourselves.
 */
export function rings(incident: Ringable, now: number, alone = false): boolean {
  if (!open(incident)) return false
  if (typeof incident.ringing === 'boolean' && (incident.ringing || !alone)) return incident.ringing
  if (incident.quiet) return false
  return incident.state === 'RAISED' || (incident.state === 'ACKNOWLEDGED' && leaseLeft(incident, now) === 0)
}

/** Milliseconds until the lease ends, 0 once it is over, undefined where there is none. */
export function leaseLeft(incident: Ringable, now: number): number | undefined {
  if (!incident.leaseUntil) return undefined
  return Math.max(0, new Date(incident.leaseUntil).getTime() - now)
}

/** Ringing rows first, then by priority, then the oldest first. */
export function byUrgency<T extends Ringable & { raisedAt?: string }>(now: number, alone = false): (a: T, b: T) => number {
  return (a, b) =>
    Number(rings(b, now, alone)) - Number(rings(a, now, alone)) ||
    (a.priority ?? 9) - (b.priority ?? 9) ||
    (a.raisedAt ?? '').localeCompare(b.raisedAt ?? '')
}
