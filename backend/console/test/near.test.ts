import { describe, expect, it } from 'vitest'
import type { NearResponder } from '@/api/types'
import { withPhones } from '@/format/phone'
import { distanceText, marksOf, metresFrom, minutesSince, reachOf, roundLength, tilesOf } from '@/incidents/near'
import { within } from '@/residents/picture'

const door = { lat: 31.23, lon: 121.47 }
const one = (name: string, lat: number, lon: number) => ({ name, position: { lat, lon } }) as NearResponder

describe('those who are near', () => {
  it('lie in metres east and south of the door', () => {
    const { x, y } = metresFrom(door, { lat: 31.239, lon: 121.48 })
    expect(Math.round(x)).toBe(951)
    expect(Math.round(y)).toBe(-1001)
  })

  it('share a mark where they are at the same place, with their numbers of the list', () => {
    const marks = marksOf(door, [one('甲', 31.24, 121.47), one('乙', 31.22, 121.47), one('丙', 31.24, 121.47)])
    expect(marks.map((mark) => [mark.label, mark.names])).toEqual([['1, 3', '甲, 丙'], ['2', '乙']])
  })

  it('are all within the picture, which is never smaller than 300 m', () => {
    const marks = marksOf(door, [one('甲', 31.24, 121.47)])
    expect(reachOf(marks)).toBeGreaterThan(Math.abs(marks[0]!.y))
    expect(reachOf([])).toBe(375)
  })

  it('are told apart by how fresh the sighting is', () => {
    expect(minutesSince('2026-11-27T10:00:00Z', Date.parse('2026-11-27T10:03:59Z'))).toBe(3)
    expect(minutesSince('2026-11-27T10:00:00Z', Date.parse('2026-11-27T09:00:00Z'))).toBe(0)
    expect(minutesSince(null, 0)).toBeUndefined()
  })

  it('have distances as people read them', () => {
    expect([distanceText(999), distanceText(1000), distanceText(12_345)]).toEqual(['999 m', '1.0 km', '12.3 km'])
    expect([roundLength(999), roundLength(420), roundLength(1000)]).toEqual([500, 200, 1000])
  })
})

describe('the tiles under a picture', () => {
  const tiles = tilesOf(door, 1000, 'https://t/{z}/{x}/{y}.png')

  it('are the few that cover it, and the door lies in one of them', () => {
    expect(tiles.length).toBeLessThanOrEqual(16)
    expect(Math.min(...tiles.map((tile) => tile.x))).toBeLessThanOrEqual(-1000)
    expect(Math.max(...tiles.map((tile) => tile.x + tile.size))).toBeGreaterThanOrEqual(1000)
    expect(Math.min(...tiles.map((tile) => tile.y))).toBeLessThanOrEqual(-1000)
    expect(Math.max(...tiles.map((tile) => tile.y + tile.size))).toBeGreaterThanOrEqual(1000)
    const under = tiles.filter((tile) => tile.x <= 0 && tile.x + tile.size > 0 && tile.y <= 0 && tile.y + tile.size > 0)
    // zoom 15 of 31.23 N 121.47 E, by the usual formula
    expect(under.map((tile) => tile.href)).toEqual(['https://t/15/27440/13389.png'])
  })

  it('are not asked for deeper than there are any', () => {
    expect(tilesOf(door, 1, 'https://t/{z}/{x}/{y}.png')[0]!.href).toContain('/18/')
  })
})

it('a picture shrinks within a side and never grows', () => {
  expect(within(4000, 3000)).toEqual({ width: 1024, height: 768 })
  expect(within(100, 50)).toEqual({ width: 100, height: 50 })
  expect(within(9000, 1)).toEqual({ width: 1024, height: 1 })
})

it('numbers in a text are read as people read them', () => {
  expect(withPhones('萧祥平（邻居）+8613486080557')).toBe('萧祥平（邻居） 134 8608 0557')
  expect(withPhones('门禁密码：5487#')).toBe('门禁密码：5487#')
})
