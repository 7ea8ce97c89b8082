import { onScopeDispose, ref } from 'vue'
import { accessToken, endSession } from '@/session/session'
import { LiveStream, type Change, type Connection } from './stream'

/** How the desk stands with the server. */
export const connection = ref<Connection>('off')

type Listener = { topic: string; changed: (change: Change) => void; reset: () => void }
const listeners = new Set<Listener>()
let stream: LiveStream | undefined

/** Follows the topics until {@link stopLive}; a second call replaces the first. */
export function startLive(topics: readonly string[]): void {
  stopLive()
  stream = new LiveStream({
    open: async (lastEventId, signal) => {
      const headers: Record<string, string> = {
        Accept: 'text/event-stream',
        Authorization: `Bearer ${(await accessToken()) ?? ''}`,
      }
      if (lastEventId !== undefined) headers['Last-Event-ID'] = lastEventId
      return fetch(`/api/v1/live?topics=${topics.join(',')}`, { headers, signal, cache: 'no-store' })
    },
    onChange: (change) => listeners.forEach((l) => l.topic === change.topic && l.changed(change)),
    onReset: () => listeners.forEach((l) => l.reset()),
    onConnection: (state) => (connection.value = state),
    onUnauthorised: () => endSession('expired'),
  })
  void stream.run()
}

export function stopLive(): void {
  stream?.stop()
  stream = undefined
}

/** Hears of every change of a topic; the returned function ends it. */
export function listen(topic: string, changed: (change: Change) => void, reset: () => void): () => void {
  const listener = { topic, changed, reset }
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** {@link listen} for as long as the component lives. */
export function useLive(topic: string, changed: (change: Change) => void, reset: () => void): void {
  onScopeDispose(listen(topic, changed, reset))
}
