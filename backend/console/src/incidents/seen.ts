/** A row that came into sight. */
export interface Seen {
  incidentId: string
  signals: number
}

/** At most so many rows in one report. */
const MOST = 200

/**
 * Gathers what came into sight and reports it together, each row once for each number of signals. A report that did not
 * arrive is repeated with the next one, or after a while by itself.
 */
export function seenReporter(send: (rows: Seen[]) => Promise<boolean>, gather = 100, again = 5000) {
  const told = new Map<string, number>()
  const waiting = new Map<string, number>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function seen(incidentId: string, signals: number): void {
    if ((told.get(incidentId) ?? 0) >= signals || (waiting.get(incidentId) ?? 0) >= signals) return
    waiting.set(incidentId, signals)
    timer ??= setTimeout(report, gather)
  }

  async function report(): Promise<void> {
    const rows = [...waiting].slice(0, MOST).map(([incidentId, signals]) => ({ incidentId, signals }))
    const arrived = await send(rows).catch(() => false)
    if (arrived) rows.forEach(keep)
    timer = waiting.size > 0 ? setTimeout(report, arrived ? gather : again) : undefined
  }

  function keep({ incidentId, signals }: Seen): void {
    told.set(incidentId, signals)
    if (waiting.get(incidentId) === signals) waiting.delete(incidentId)
  }

  return { seen }
}
