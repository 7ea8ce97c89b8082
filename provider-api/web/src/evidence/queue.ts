import { asFailure } from '@/api/problem'
import type { Receipt } from '@/api/client'
import type { Evidence, EvidenceStore } from './store'

export type Send = (evidence: Evidence) => Promise<Receipt>

/**
 * Keeps first, sends then: what was recorded at the door is never lost to a dead network. One at a time and in order, so
 * that a check-out never overtakes its check-in; the server knows repetitions by their clientEventId.
 */
export class EvidenceQueue {
  private running: Promise<void> | undefined
  private readonly receipts = new Map<string, Receipt>()

  constructor(
    private readonly store: EvidenceStore,
    private readonly send: Send,
    private readonly username: () => string | undefined,
    private readonly changed: (waiting: Evidence[]) => void,
  ) {}

  /** The receipt when it could be sent at once, undefined when it waits. */
  async record(evidence: Evidence): Promise<Receipt | undefined> {
    try {
      await this.store.put(evidence)
    } catch {
      return this.send(evidence) // a phone that cannot keep anything can still send
    }
    await this.announce()
    await this.flush()
    const receipt = this.receipts.get(evidence.id)
    this.receipts.delete(evidence.id)
    return receipt
  }

  /** Sends what waits, until nothing is left or the way is closed. */
  async flush(): Promise<void> {
    while (this.running) await this.running
    this.running = this.sendAll().finally(() => (this.running = undefined))
    await this.running
  }

  async discard(id: string): Promise<void> {
    await this.store.remove(id)
    await this.announce()
  }

  async announce(): Promise<void> {
    this.changed(await this.store.all())
  }

  private async sendAll(): Promise<void> {
    const mine = (await this.store.all()).filter((e) => e.username === this.username() && !e.refused)
    for (const evidence of mine) {
      if (!(await this.sendOne(evidence))) break
    }
    await this.announce()
  }

  /** False when the way is closed and the rest need not be tried. */
  private async sendOne(evidence: Evidence): Promise<boolean> {
    try {
      this.receipts.set(evidence.id, await this.send(evidence))
      await this.store.remove(evidence.id)
      return true
    } catch (error) {
      const failure = asFailure(error)
      if (failure.passing) return false
      await this.store.put({ ...evidence, refused: failure.message })
      return true
    }
  }
}
