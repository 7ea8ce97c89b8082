/** Whether a device lives, in one word. */
export type Life = 'ONLINE' | 'OFFLINE' | 'NEVER_SEEN' | 'TEST'

/** Test mode first, because it explains what the others would only show; then what its heartbeats say. */
export function lifeOf(device: { online: boolean | null; lastSeen: string | null; testModeUntil: string | null }, now: number): Life {
  if (device.testModeUntil && Date.parse(device.testModeUntil) > now) return 'TEST'
  if (device.online === null || !device.lastSeen) return 'NEVER_SEEN'
  return device.online ? 'ONLINE' : 'OFFLINE'
}
