import { onMounted, onUnmounted, ref, type Ref } from 'vue'
import { asFailure, type ApiFailure } from '@/api/problem'

export interface Polled<T> {
  data: Ref<T | undefined>
  failure: Ref<ApiFailure | undefined>
  /** Phone time of the last answer. */
  loadedAt: Ref<number>
  refresh: () => Promise<void>
}

/**
 * Loads again and again while the page is looked at, at once when it comes back to front or online. What was loaded
 * stays when loading fails; the failure stands beside it.
 */
export function polled<T>(load: () => Promise<T>, everyMillis: number): Polled<T> {
  const data = ref<T>() as Ref<T | undefined>
  const failure = ref<ApiFailure>()
  const loadedAt = ref(0)
  let latest = 0

  async function refresh(): Promise<void> {
    const mine = ++latest
    try {
      const loaded = await load()
      if (mine !== latest) return
      data.value = loaded
      failure.value = undefined
      loadedAt.value = Date.now()
    } catch (error) {
      if (mine === latest) failure.value = asFailure(error)
    }
  }

  const wake = () => {
    if (document.visibilityState === 'visible') void refresh()
  }
  let timer: ReturnType<typeof setInterval> | undefined
  onMounted(() => {
    wake()
    timer = setInterval(wake, everyMillis)
    document.addEventListener('visibilitychange', wake)
    window.addEventListener('focus', wake)
    window.addEventListener('online', wake)
  })
  onUnmounted(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', wake)
    window.removeEventListener('focus', wake)
    window.removeEventListener('online', wake)
  })
  return { data, failure, loadedAt, refresh }
}
