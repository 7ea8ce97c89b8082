import { expect, test } from 'vitest'
import { PathAge } from '@/alarm/path-age'

function path() {
  const clock = { millis: 5_000 }
  return { clock, path: new PathAge(() => clock.millis) }
}

test('is not known before it is told, and then neither old nor late', () => {
  const { path: fresh } = path()
  expect(fresh.age).toBeUndefined()
  expect(fresh.late).toBe(false)
})

test('begins with what the server knows, grows older, and is late after its limit', () => {
  const { clock, path: told } = path()
  told.know(30, 150)
  expect(told.age).toBe(30_000)
  clock.millis += 120_000
  expect(told.late).toBe(false)
  clock.millis += 1
  expect(told.late).toBe(true)
})

test('is new with every press that comes through', () => {
  const { clock, path: told } = path()
  told.know(149, 150)
  clock.millis += 20_000
  told.hear()
  expect(told.age).toBe(0)
  expect(told.late).toBe(false)
})

test('grows older when nobody can say, and keeps what it knew', () => {
  const { clock, path: told } = path()
  told.doubt(150)
  clock.millis += 60_000
  told.doubt(150)
  expect(told.age).toBe(60_000)
  clock.millis += 90_001
  expect(told.late).toBe(true)
  told.forget()
  expect(told.late).toBe(false)
})
