import type { Position } from '@/api/client'

const PATIENCE = 8_000

/** Where the phone is, or undefined when it does not know within eight seconds: a check-in never waits for longer. */
export function currentPosition(): Promise<Position | undefined> {
  if (!('geolocation' in navigator)) return Promise.resolve(undefined)
  return new Promise((resolve) => {
    const giveUp = setTimeout(() => resolve(undefined), PATIENCE + 500)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        clearTimeout(giveUp)
        resolve({ lat: coords.latitude, lon: coords.longitude, accuracy: coords.accuracy, datum: 'WGS84' })
      },
      () => {
        clearTimeout(giveUp)
        resolve(undefined)
      },
      { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: 30_000 },
    )
  })
}
