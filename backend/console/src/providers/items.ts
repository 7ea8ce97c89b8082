import { ref, type Ref } from 'vue'
import { api, answer } from '@/api/client'

const names = ref<Record<string, string>>({})
let asked = false

/** Names of the service items by code; empty until they are loaded, so that a page shows the code meanwhile. */
export function itemNames(): Ref<Record<string, string>> {
  if (!asked) void load()
  return names
}

async function load(): Promise<void> {
  asked = true
  try {
    const catalogue = await answer(api.GET('/api/v1/catalogue'))
    names.value = Object.fromEntries(catalogue.items.map((item) => [item.code, item.name]))
  } catch {
    asked = false
  }
}
