import { useI18n } from 'vue-i18n'
import { dayLabel, daysFromToday, dayOf, timeOf } from '@/format/format'

/** Words for days and windows in the language of the page. */
export function useLabels() {
  const { t, locale } = useI18n()
  const near: Record<number, string> = { [-1]: 'day.yesterday', 0: 'day.today', 1: 'day.tomorrow' }

  function dayWords(day: string): string {
    const key = near[daysFromToday(day)]
    return key ? t(key) : dayLabel(day, locale.value)
  }

  /** `14:00–15:00`. */
  function span(window: { start: string; end: string }): string {
    return `${timeOf(window.start)}–${timeOf(window.end)}`
  }

  /** `Today 14:00–15:00`. */
  function when(window: { start: string; end: string }): string {
    return `${dayWords(dayOf(Date.parse(window.start)))} ${span(window)}`
  }

  return { dayWords, span, when }
}
