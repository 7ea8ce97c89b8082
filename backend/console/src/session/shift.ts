import { ref, watch } from 'vue'
import { session } from './session'

const STORE = 'nowalls.shift'

/** Whether the operator of this tab went through the start of the shift (sound test and all). */
export const shiftStarted = ref(sessionStorage.getItem(STORE) === 'started')

watch(shiftStarted, (started) => {
  if (started) sessionStorage.setItem(STORE, 'started')
  else sessionStorage.removeItem(STORE)
}, { flush: 'sync' })

watch(session, (tokens) => {
  if (!tokens) shiftStarted.value = false
})
