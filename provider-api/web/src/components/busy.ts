import { ref } from 'vue'
import { sayFailure } from '@/shell/say'

/** One act at a time: which is running, and what went wrong told to the person. True when it worked. */
export function useBusy() {
  const busy = ref('')
  async function run(name: string, act: () => Promise<void>): Promise<boolean> {
    if (busy.value) return false
    busy.value = name
    try {
      await act()
      return true
    } catch (error) {
      sayFailure(error)
      return false
    } finally {
      busy.value = ''
    }
  }
  return { busy, run }
}
