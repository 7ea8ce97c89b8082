import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { seenReporter, type Seen } from '@/incidents/seen'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function desk() {
  const reports: Seen[][] = []
  let away = false
  const { seen } = seenReporter(async (rows) => {
    reports.push(rows)
    return !away
  })
  return { reports, seen, away: (is: boolean) => (away = is) }
}

it('what comes into sight together is reported together, and only once', async () => {
  const { reports, seen } = desk()
  seen('a', 1)
  seen('b', 1)
  seen('a', 1)
  await vi.advanceTimersByTimeAsync(1000)
  seen('a', 1)
  await vi.advanceTimersByTimeAsync(1000)
  expect(reports).toEqual([[{ incidentId: 'a', signals: 1 }, { incidentId: 'b', signals: 1 }]])
})

it('a row that shows more signals is reported again', async () => {
  const { reports, seen } = desk()
  seen('a', 1)
  await vi.advanceTimersByTimeAsync(1000)
  seen('a', 3)
  await vi.advanceTimersByTimeAsync(1000)
  expect(reports.at(-1)).toEqual([{ incidentId: 'a', signals: 3 }])
})

it('a report that did not arrive is made again', async () => {
  const { reports, seen, away } = desk()
  away(true)
  seen('a', 1)
  await vi.advanceTimersByTimeAsync(200)
  away(false)
  seen('b', 1)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(reports).toHaveLength(2)
  expect(reports[1]!.map((row) => row.incidentId)).toEqual(['a', 'b'])
})

it('never more than two hundred rows in one report', async () => {
  const { reports, seen } = desk()
  for (let i = 0; i < 450; i++) seen(String(i), 1)
  await vi.advanceTimersByTimeAsync(1000)
  expect(reports.map((rows) => rows.length)).toEqual([200, 200, 50])
})
