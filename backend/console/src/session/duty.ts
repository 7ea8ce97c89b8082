import { watch } from 'vue'
import { soundReady, stopTone, unlockSound } from '@/alarm/tone'
import { eachSecond } from '@/live/clock'
import { deskState, REPORT_SECONDS, reportPresence } from './presence'
import { shiftStarted } from './shift'

let stop: (() => void) | undefined

/**
 * Everything a desk does by itself while its shift lasts: it reports its presence, and after a reload it takes the
 * first click to unlock the sound again.
 */
export function keepDuty(): () => void {
  stop?.()
  let seconds = 0
  const ends = [
    eachSecond(() => {
      if (shiftStarted.value && ++seconds % REPORT_SECONDS === 0) void reportPresence()
    }),
    watch([deskState, soundReady, shiftStarted], () => shiftStarted.value && void reportPresence(), { immediate: true }),
  ]
  const unlock = () => shiftStarted.value && !soundReady.value && void unlockSound()
  // not at pointerdown: the warning that goes away would move the page from under the pointer, and the click be lost
  addEventListener('click', unlock, { capture: true })
  addEventListener('keydown', unlock)
  stop = () => {
    ends.forEach((end) => end())
    removeEventListener('click', unlock, { capture: true })
    removeEventListener('keydown', unlock)
    stopTone()
  }
  return stop
}
