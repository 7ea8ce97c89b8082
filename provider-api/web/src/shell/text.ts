import { ref, watch } from 'vue'

const KEY = 'nowalls.large-text'

/** Larger text everywhere; remembered. */
export const largeText = ref(localStorage.getItem(KEY) === 'yes')

watch(
  largeText,
  (large) => {
    document.documentElement.dataset.text = large ? 'large' : 'normal'
    localStorage.setItem(KEY, large ? 'yes' : 'no')
  },
  { immediate: true },
)
