import { computed, ref } from 'vue'
import { answer, api, type CheckIn, type CheckOut, type Order, type Position, type Receipt } from '@/api/client'
import { session } from '@/session/tokens'
import { evidenceTime } from '@/time/clock'
import { EvidenceQueue } from './queue'
import { PhoneStore, type Evidence } from './store'

const RETRY = 10_000

/** What waits on this phone, everybody's. */
const kept = ref<Evidence[]>([])

/** What the signed-in person recorded and the server does not have yet. */
export const waiting = computed(() => kept.value.filter((e) => e.username === session.value?.username))

export function waitingFor(orderId: string): Evidence[] {
  return waiting.value.filter((e) => e.orderId === orderId)
}

const queue = new EvidenceQueue(
  new PhoneStore(),
  send,
  () => session.value?.username,
  (all) => (kept.value = all),
)

function send(evidence: Evidence): Promise<Receipt> {
  const params = { path: { id: evidence.orderId } }
  return evidence.kind === 'check-in'
    ? answer(api.POST('/api/v1/orders/{id}/check-in', { params, body: evidence.body }))
    : answer(api.POST('/api/v1/orders/{id}/check-out', { params, body: evidence.body }))
}

function newId(): string {
  return crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, '0')).join('')
}

function of(order: Order, id: string) {
  const username = session.value?.username ?? ''
  return { id, username, orderId: order.id, orderNumber: order.number, recordedAt: Date.now() }
}

/** Undefined when it waits on the phone. */
export function checkIn(order: Order, position: Position | undefined): Promise<Receipt | undefined> {
  const id = newId()
  const body: CheckIn = { at: evidenceTime(), method: position ? 'GPS' : 'MANUAL', position, clientEventId: id }
  return queue.record({ ...of(order, id), kind: 'check-in', body })
}

/** Undefined when it waits on the phone. */
export function checkOut(
  order: Order,
  position: Position | undefined,
  done: { tasks: string[]; notes: string | undefined },
): Promise<Receipt | undefined> {
  const id = newId()
  const body: CheckOut = { at: evidenceTime(), position, tasks: [...done.tasks], notes: done.notes, clientEventId: id }
  return queue.record({ ...of(order, id), kind: 'check-out', body })
}

export function discard(id: string): Promise<void> {
  return queue.discard(id)
}

export function sendWaiting(): Promise<void> {
  return queue.flush()
}

/** Tries again by itself: at the start, when the network is back, when the page is looked at, and every ten seconds. */
export function startSending(): void {
  const attempt = () => {
    if (session.value && document.visibilityState === 'visible') void queue.flush().catch(() => undefined)
  }
  void queue.announce().then(attempt)
  window.addEventListener('online', attempt)
  document.addEventListener('visibilitychange', attempt)
  setInterval(() => {
    if (waiting.value.some((e) => !e.refused)) attempt()
  }, RETRY)
}
