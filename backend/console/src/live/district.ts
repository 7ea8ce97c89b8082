import { api, answer } from '@/api/client'
import { eachSecond, setDomainTime } from './clock'

const EVERY_SECONDS = 60

/** Keeps our countdowns in step with the server's domain clock until the returned function is called. */
export function followClock(): () => void {
  let seconds = 0
  void ask()
  return eachSecond(() => void (++seconds % EVERY_SECONDS === 0 && ask()))
}

async function ask(): Promise<void> {
  const asked = performance.now()
  try {
    const clock = await answer(api.GET('/api/v1/clock'))
    const onTheWay = (performance.now() - asked) / 2
    setDomainTime(Date.parse(clock.now) + onTheWay * clock.speed, clock.speed)
  } catch {
    // the last anchor goes on; the connection shows elsewhere that the server is away
  }
}
