import { ref } from 'vue'

/**
 * The time of the district. Usually the server's (phones go wrong); in a demo whose time was moved or speeded up, the
 * demo's: `<real origin>/<demo origin>/<speed>` in the header X-NoWalls-Clock.
 */
interface Setting {
  real: number
  demo: number
  speed: number
}

const TOLERATED_SKEW = 5_000

let skew = 0
let setting: Setting | undefined

export function parseSetting(text: string): Setting | undefined {
  const [real, demo, speed] = text.split('/')
  const read = { real: Date.parse(real ?? ''), demo: Date.parse(demo ?? ''), speed: Number(speed) }
  return Number.isFinite(read.real + read.demo + read.speed) ? read : undefined
}

/** Learns from the headers of an answer. */
export function learn(headers: Headers, received = Date.now()): void {
  const served = Date.parse(headers.get('Date') ?? '')
  if (Number.isFinite(served)) skew = Math.abs(served - received) > TOLERATED_SKEW ? served - received : 0
  const clock = headers.get('X-NoWalls-Clock')
  setting = clock ? parseSetting(clock) : undefined
}

/** Milliseconds of domain time now. */
export function domainNow(real = Date.now()): number {
  const now = real + skew
  return setting ? setting.demo + (now - setting.real) * setting.speed : now
}

/** What a check-in carries: the phone's own time (a claim), moved only when the whole demo is. */
export function evidenceTime(): string {
  return new Date(setting ? domainNow() : Date.now()).toISOString()
}

/** Domain time, renewed each second. */
export const now = ref(domainNow())

/** Real time of this phone, renewed each second: for "updated n seconds ago". */
export const phoneNow = ref(Date.now())

export function startClock(): void {
  setInterval(() => {
    now.value = domainNow()
    phoneNow.value = Date.now()
  }, 1000)
}
