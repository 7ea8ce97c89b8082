import { ref, watch } from 'vue'

const STORE = 'nowalls.large-text'

/** Large-text mode: everything grows, because every size is in rem. */
export const largeText = ref(localStorage.getItem(STORE) === 'yes')

watch(largeText, (large) => {
  document.documentElement.classList.toggle('large-text', large)
  localStorage.setItem(STORE, large ? 'yes' : 'no')
}, { immediate: true })
