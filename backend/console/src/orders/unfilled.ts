import { computed, shallowRef } from 'vue'
import { chime } from '@/alarm/tone'
import { api, answer } from '@/api/client'
import { listen } from '@/live/live'
import { soon } from '@/live/soon'
import { newcomers } from './newcomers'

/** Ids of the orders for which nobody was found, and whether there are more than were fetched. */
const list = shallowRef<{ ids: string[]; more: boolean }>({ ids: [], more: false })

export const unfilledCount = computed(() => list.value.ids.length)
/** As it is shown: `3`, or `200+`. */
export const unfilledText = computed(() => (list.value.more ? `${unfilledCount.value}+` : String(unfilledCount.value)))

/** Keeps the list live until the returned function is called; `audible`: each new one sounds once. */
export function followUnfilled(audible: boolean): () => void {
  let known: Set<string> | undefined
  async function load(): Promise<void> {
    try {
      const page = await answer(api.GET('/api/v1/orders', { params: { query: { state: 'UNFILLED', limit: 200 } } }))
      const ids = page.items.map((order) => order.id)
      if (audible && newcomers(known, ids).length > 0) chime()
      known = new Set(ids)
      list.value = { ids, more: Boolean(page.next) }
    } catch {
      // what was known stays shown; the next change, or the line's return, asks again
    }
  }
  const reload = soon(load)
  const end = listen('orders', reload, reload)
  void load()
  return () => {
    end()
    list.value = { ids: [], more: false }
  }
}
