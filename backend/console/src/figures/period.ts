import { day } from '@/format/time'

/** District days, both included. */
export interface Period {
  from: string
  to: string
}

const two = (n: number) => String(n).padStart(2, '0')

/** The district's month so many months before the one of `now`; the present one ends today. */
export function monthOf(now: number, back = 0): Period {
  const today = day(now)
  const [year, month] = today.split('-').map(Number) as [number, number]
  const at = year * 12 + month - 1 - back
  const first = `${Math.floor(at / 12)}-${two((at % 12) + 1)}`
  const last = new Date(Date.UTC(Math.floor(at / 12), (at % 12) + 1, 0)).getUTCDate()
  return { from: `${first}-01`, to: back === 0 ? today : `${first}-${two(last)}` }
}
