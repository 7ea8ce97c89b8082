import { computed } from 'vue'
import { api, answer } from '@/api/client'
import { now } from '@/live/clock'
import { listen } from '@/live/live'
import { PathAge } from './path-age'

/**
 * Each gateway presses a button of its own every minute. When such a press reaches this screen, the whole path works, from
 * the broker to here; the age of the last one is the first figure on the desk. In the machine's time, not domain time.
 */
const path = new PathAge(() => performance.now())
const LATE_UNLESS_TOLD_SECONDS = 150

/** Milliseconds since a press last came through; undefined until that is known. */
export const canaryAge = computed(() => (now.value ? path.age : undefined))

/** Alarms may not come through. */
export const canaryLate = computed(() => now.value > 0 && path.late)

async function load(): Promise<void> {
  try {
    const known = await answer(api.GET('/api/v1/canary'))
    path.know(known.ageSeconds, known.lateAfterSeconds)
  } catch {
    path.doubt(LATE_UNLESS_TOLD_SECONDS)
  }
}

/** Keeps the figure until the returned function is called. */
export function followCanary(): () => void {
  void load()
  const end = listen('canary', () => path.hear(), () => void load())
  return () => {
    end()
    path.forget()
  }
}
