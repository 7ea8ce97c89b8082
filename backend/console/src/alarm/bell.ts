import { computed, watch } from 'vue'
import { pressedAgain, ringing } from '@/incidents/board'
import { now } from '@/live/clock'
import { i18n } from '@/locales'
import { soundReady, startTone, stopTone } from './tone'

const title = computed(() => {
  const { t } = i18n.global
  const count = ringing.value.length
  const flash = count > 0 && Math.floor(now.value / 1000) % 2 === 0
  return flash ? t('alarm.title', { count }) : t('app.title')
})

/** Rings while anything rings or was pressed again a moment ago, and flashes the tab's title, also in the background, until the returned function is called. */
export function hangBell(): () => void {
  const ends = [
    watch([() => ringing.value.length > 0 || pressedAgain.value.length > 0, soundReady], ([rings, ready]) => (rings && ready ? startTone() : stopTone()), { immediate: true }),
    watch(title, (text) => (document.title = text), { immediate: true }),
  ]
  return () => {
    ends.forEach((end) => end())
    stopTone()
    document.title = i18n.global.t('app.title')
  }
}
