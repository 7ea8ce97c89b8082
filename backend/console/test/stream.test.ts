import { describe, expect, it } from 'vitest'
import { EventParser, type StreamEvent } from '@/live/events'
import { backOff, LiveStream, type Change, type Connection, type LiveOptions } from '@/live/stream'

const change = (id: string) => `id: ${id}\ndata: {"topic":"incidents","type":"raised","id":"i${id}"}\n\n`

/** A server whose answers are given one after the other. */
function scripted(answers: (() => Response)[]) {
  const seen = { asked: [] as (string | undefined)[], changes: [] as Change[], states: [] as Connection[], resets: 0, waits: [] as number[], refused: 0 }
  let stream: LiveStream
  const options: LiveOptions = {
    open: async (lastEventId) => {
      seen.asked.push(lastEventId)
      const next = answers.shift()
      if (answers.length === 0 && !next) stream.stop()
      if (!next) throw new Error('nothing more')
      return next()
    },
    onChange: (c) => seen.changes.push(c),
    onReset: () => seen.resets++,
    onConnection: (s) => seen.states.push(s),
    onUnauthorised: () => seen.refused++,
    wait: async (millis) => void seen.waits.push(millis),
    random: () => 0,
  }
  stream = new LiveStream(options)
  return { seen, run: () => stream.run() }
}

const says = (text: string) => () => new Response(text, { status: 200 })

describe('the live stream', () => {
  it('loads everything at the first connect and hands on every change', async () => {
    const { seen, run } = scripted([says(`: ping\n\n${change('1')}${change('2')}`)])
    await run()
    expect(seen.resets).toBe(1)
    expect(seen.changes.map((c) => c.id)).toEqual(['i1', 'i2'])
  })

  it('resumes after the last event it saw, without loading everything', async () => {
    const { seen, run } = scripted([says(change('7')), says(change('8'))])
    await run()
    expect(seen.asked.slice(0, 2)).toEqual([undefined, '7'])
    expect(seen.resets).toBe(1)
    expect(seen.changes.map((c) => c.id)).toEqual(['i7', 'i8'])
  })

  it('loads everything again when the server no longer knows its place', async () => {
    const { seen, run } = scripted([says(change('1')), says('id: 90\nevent: reset\ndata: {}\n\n'), says('')])
    await run()
    expect(seen.resets).toBe(2)
    expect(seen.asked[2]).toBe('90')
  })

  it('waits longer after each failure and begins anew after a success', async () => {
    const fails = () => new Response('', { status: 503 })
    const { seen, run } = scripted([fails, fails, says(change('1')), fails])
    await run()
    expect(seen.waits.slice(0, 4)).toEqual([500, 1000, 500, 1000])
  })

  it('shows its connection', async () => {
    const { seen, run } = scripted([says(change('1'))])
    await run()
    expect(seen.states).toEqual(['connecting', 'live', 'waiting', 'connecting', 'off'])
  })

  it('tells when the token is refused', async () => {
    const { seen, run } = scripted([() => new Response('', { status: 401 })])
    await run()
    expect(seen.refused).toBe(1)
  })

  it('takes a silent line for a dead one', async () => {
    let opened = 0
    const stream: LiveStream = new LiveStream({
      open: async (_, signal) => {
        if (++opened === 2) stream.stop()
        const body = new ReadableStream<Uint8Array>({
          start: (c) => signal.addEventListener('abort', () => c.error(new Error('cut'))),
        })
        return new Response(body, { status: 200 })
      },
      onChange: () => {},
      onReset: () => {},
      onConnection: () => {},
      onUnauthorised: () => {},
      silenceMillis: 5,
      wait: async () => {},
    })
    await stream.run()
    expect(opened).toBe(2)
  })
})

describe('back-off', () => {
  it('never waits longer than ten seconds', () => expect(backOff(50, () => 0)).toBe(10_000))
  it('takes off up to half at random', () => expect(backOff(0, () => 1)).toBe(250))
})

describe('the event parser', () => {
  it('understands events that arrive in any pieces', () => {
    const text = 'id: 5\r\nevent: note\r\ndata: a\r\ndata: b\r\n\r\n: ping\n\ndata:x\n\n'
    for (let cut = 0; cut <= text.length; cut++) {
      const events: StreamEvent[] = []
      const parser = new EventParser((event) => events.push(event))
      parser.take(text.slice(0, cut))
      parser.take(text.slice(cut))
      expect(events).toEqual([
        { id: '5', event: 'note', data: 'a\nb' },
        { id: '5', event: 'message', data: 'x' },
      ])
    }
  })
})
