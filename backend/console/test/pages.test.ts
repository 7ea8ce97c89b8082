import { expect, it } from 'vitest'
import { everyPage } from '@/api/resource'

it('what rings on a later page rings too', async () => {
  const asked: (string | undefined)[] = []
  const found = await everyPage((cursor) => {
    asked.push(cursor)
    return Promise.resolve(cursor === undefined ? { items: [1, 2], next: 'b' } : { items: [3], next: null })
  })
  expect(found).toEqual([1, 2, 3])
  expect(asked).toEqual([undefined, 'b'])
})
