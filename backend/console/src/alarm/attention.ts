import { shallowRef, type ShallowRef } from 'vue'

/** Ids that call for attention for a while; being called again begins the while anew. */
export interface Attention {
  ids: ShallowRef<ReadonlySet<string>>
  call(id: string): void
  clear(): void
}

export function attention(millis: number): Attention {
  const ids = shallowRef<ReadonlySet<string>>(new Set())
  const ends = new Map<string, ReturnType<typeof setTimeout>>()

  function over(id: string): void {
    ends.delete(id)
    ids.value = new Set([...ids.value].filter((one) => one !== id))
  }

  return {
    ids,
    call(id) {
      clearTimeout(ends.get(id))
      ends.set(id, setTimeout(() => over(id), millis))
      ids.value = new Set(ids.value).add(id)
    },
    clear() {
      ends.forEach(clearTimeout)
      ends.clear()
      ids.value = new Set()
    },
  }
}
