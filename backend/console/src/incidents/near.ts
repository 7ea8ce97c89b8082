import type { NearResponder } from '@/api/types'

/** `620 m`, `1.2 km`. */
export function distanceText(metres: number): string {
  return metres < 1000 ? `${metres} m` : `${(metres / 1000).toFixed(1)} km`
}

/** Whole minutes since somebody was seen; undefined at the base, where nobody saw them. */
export function minutesSince(seenAt: string | null | undefined, now: number): number | undefined {
  return !seenAt ? undefined : Math.max(0, Math.floor((now - Date.parse(seenAt)) / 60_000))
}

export interface Point {
  lat: number
  lon: number
}

/** Metres east and south of a centre; true to a few metres within a district. */
export function metresFrom(centre: Point, point: Point): { x: number; y: number } {
  const degree = 111_195
  return {
    x: (point.lon - centre.lon) * degree * Math.cos((centre.lat * Math.PI) / 180),
    y: (centre.lat - point.lat) * degree,
  }
}

/** Those who are at the same place share a mark: their numbers in the list, `1, 3`. */
export interface Mark {
  label: string
  names: string
  x: number
  y: number
}

export function marksOf(door: Point, near: NearResponder[]): Mark[] {
  const marks = new Map<string, Mark>()
  near.forEach((one, i) => {
    const key = `${one.position.lat}/${one.position.lon}`
    const there = marks.get(key)
    if (there) {
      there.label += `, ${i + 1}`
      there.names += `, ${one.name}`
    } else {
      marks.set(key, { label: String(i + 1), names: one.name, ...metresFrom(door, one.position) })
    }
  })
  return [...marks.values()]
}

/** Half the width of a picture in metres that shows all marks, with a margin; at least 300. */
export function reachOf(marks: Mark[]): number {
  return Math.max(300, ...marks.map((mark) => Math.max(Math.abs(mark.x), Math.abs(mark.y)))) * 1.25
}

/** The longest round length of 1, 2 or 5 times a power of ten that is at most `metres`. */
export function roundLength(metres: number): number {
  const power = 10 ** Math.floor(Math.log10(metres))
  const factor = metres / power
  return (factor >= 5 ? 5 : factor >= 2 ? 2 : 1) * power
}

/** A square of a raster map, in metres from the door. */
export interface Tile {
  href: string
  x: number
  y: number
  size: number
}

const TILE_PIXELS = 256
const PICTURE_PIXELS = 768
const DEEPEST = 18

/** The tiles (WGS-84 web mercator) under a picture that reaches so many metres to each side of the door. */
export function tilesOf(door: Point, reach: number, address: string): Tile[] {
  const lat = (door.lat * Math.PI) / 180
  const metresAtZero = 156_543.03392 * Math.cos(lat)
  const zoom = Math.min(DEEPEST, Math.floor(Math.log2((metresAtZero * PICTURE_PIXELS) / (2 * reach))))
  const metres = metresAtZero / 2 ** zoom
  const world = TILE_PIXELS * 2 ** zoom
  const east = ((door.lon + 180) / 360) * world
  const south = ((1 - Math.asinh(Math.tan(lat)) / Math.PI) / 2) * world
  const range = (middle: number) => {
    const first = Math.floor((middle - reach / metres) / TILE_PIXELS)
    return Array.from({ length: Math.floor((middle + reach / metres) / TILE_PIXELS) - first + 1 }, (_, i) => first + i)
  }
  return range(south).flatMap((row) =>
    range(east).map((column) => ({
      href: address.replace('{z}', String(zoom)).replace('{x}', String(column)).replace('{y}', String(row)),
      x: (column * TILE_PIXELS - east) * metres,
      y: (row * TILE_PIXELS - south) * metres,
      size: TILE_PIXELS * metres,
    })),
  )
}
