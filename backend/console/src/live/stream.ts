import { EventParser, type StreamEvent } from './events'

/** What the desk sees of its connection. */
export type Connection = 'off' | 'connecting' | 'live' | 'waiting'

/** One change on the server: fetch the row again. */
export interface Change {
  topic: string
  type: string
  id: string
}

export interface LiveOptions {
  /** Opens the stream; `lastEventId` is undefined at first. Rejects or answers non-2xx when it cannot. */
  open(lastEventId: string | undefined, signal: AbortSignal): Promise<Response>
  onChange(change: Change): void
  /** The server no longer knows our place: load everything again. Also called at every first connect. */
  onReset(): void
  onConnection(state: Connection): void
  /** The server refused our token. */
  onUnauthorised(): void
  /** Nothing for so long means the line is dead (the server pings every few seconds). */
  silenceMillis?: number
  wait?(millis: number, signal: AbortSignal): Promise<void>
  random?(): number
}

/** Back-off before attempt `failures + 1`: 0.5 s doubling to 10 s, with up to half of it taken off at random. */
export function backOff(failures: number, random: () => number = Math.random): number {
  const full = Math.min(10_000, 500 * 2 ** Math.min(failures, 10))
  return Math.round(full * (1 - random() / 2))
}

const sleep = (millis: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, millis)
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true })
  })

/** A live stream that keeps itself connected until stopped. */
export class LiveStream {
  private readonly stopped = new AbortController()
  private lastEventId: string | undefined
  private failures = 0

  constructor(private readonly options: LiveOptions) {}

  /** Connects, and again after every loss; resolves when stopped. */
  async run(): Promise<void> {
    const wait = this.options.wait ?? sleep
    while (!this.stopped.signal.aborted) {
      this.options.onConnection('connecting')
      try {
        await this.follow()
      } catch {
        // every loss is treated alike: wait and connect again
      }
      if (this.stopped.signal.aborted) break
      this.options.onConnection('waiting')
      await wait(backOff(this.failures++, this.options.random), this.stopped.signal)
    }
    this.options.onConnection('off')
  }

  stop(): void {
    this.stopped.abort()
  }

  private async follow(): Promise<void> {
    const line = new AbortController()
    const cut = () => line.abort()
    this.stopped.signal.addEventListener('abort', cut)
    try {
      const response = await this.options.open(this.lastEventId, line.signal)
      line.signal.throwIfAborted()
      if (response.status === 401) this.options.onUnauthorised()
      if (!response.ok || !response.body) throw new Error(`live stream: ${response.status}`)
      this.options.onConnection('live')
      if (this.lastEventId === undefined) this.options.onReset()
      await this.read(response.body.getReader(), cut)
    } finally {
      this.stopped.signal.removeEventListener('abort', cut)
      line.abort()
    }
  }

  private async read(reader: ReadableStreamDefaultReader<Uint8Array>, cut: () => void): Promise<void> {
    const parser = new EventParser((event) => this.take(event))
    const decoder = new TextDecoder()
    const silence = this.options.silenceMillis ?? 30_000
    for (;;) {
      const timer = setTimeout(cut, silence)
      const piece = await reader.read().finally(() => clearTimeout(timer))
      if (piece.done) return
      this.failures = 0
      parser.take(decoder.decode(piece.value, { stream: true }))
    }
  }

  private take(event: StreamEvent): void {
    if (event.id !== undefined) this.lastEventId = event.id
    if (event.event === 'reset') return this.options.onReset()
    const change = asChange(event.data)
    if (change) this.options.onChange(change)
  }
}

function asChange(data: string): Change | undefined {
  try {
    const change = JSON.parse(data) as Partial<Change>
    return change.topic && change.id ? { topic: change.topic, type: change.type ?? '', id: change.id } : undefined
  } catch {
    return undefined
  }
}
