import { ref, watch, type Ref } from 'vue'

/** A value that follows another one after a short rest, for searching while somebody types. */
export function rested<T>(source: Ref<T>, millis = 300): Ref<T> {
  const value = ref(source.value) as Ref<T>
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(source, (next) => {
    clearTimeout(timer)
    timer = setTimeout(() => (value.value = next), millis)
  })
  return value
}
