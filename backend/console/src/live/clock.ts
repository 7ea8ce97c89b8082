import { ref, type Ref } from 'vue'
import TickerWorker from './ticker.worker?worker'

/** The server's domain time beside ours: a demo stack may run with a moved or faster clock. */
let anchor = { server: 0, local: 0, speed: 1 }

/** Milliseconds of domain time, ticking each second, also in a hidden tab. */
export const now: Ref<number> = ref(Date.now())

const listeners = new Set<() => void>()

/** Runs `listener` each second until the returned function is called; not slowed down in a hidden tab. */
export function eachSecond(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The present in domain time. */
export function domainNow(): number {
  return anchor.server === 0 ? Date.now() : anchor.server + (Date.now() - anchor.local) * anchor.speed
}

/** Tells what the server's domain clock says right now. */
export function setDomainTime(server: number, speed = 1): void {
  anchor = { server, local: Date.now(), speed }
  now.value = domainNow()
}

/** Starts the ticking; called once by `main.ts`. */
export function startClock(): void {
  const worker = new TickerWorker()
  worker.onmessage = () => {
    now.value = domainNow()
    for (const listener of listeners) listener()
  }
}
